/** The tabs below the sheet: hidden sheets have none. */
import type { HostBook } from "../model/book.ts";
import { make } from "./elements.ts";

export interface SheetTabs {
  readonly element: HTMLElement;
  readonly show: () => void;
}

export function createSheetTabs(
  book: () => HostBook,
  choose: (sheetId: string) => void,
): SheetTabs {
  const element = make("div", {
    class: "tabs",
    attributes: { role: "tablist", "aria-label": "Sheets" },
  });
  let shown = "";
  const show = (): void => {
    const { sheets, activeSheetId } = book();
    const visible = sheets.filter(({ visibility }) => visibility === "Visible");
    const state = JSON.stringify([
      activeSheetId,
      visible.map(({ id, name, tabColor }) => [id, name, tabColor]),
    ]);
    if (state === shown) return;
    shown = state;
    const hadFocus = element.contains(document.activeElement);
    element.replaceChildren(
      ...visible.map(({ id, name, tabColor }) => {
        const isActive = id === activeSheetId;
        const tab = make("button", {
          text: name,
          attributes: {
            type: "button",
            role: "tab",
            "aria-selected": String(isActive),
            tabindex: isActive ? 0 : -1,
          },
          style: tabColor === "" ? {} : { boxShadow: `inset 0 -3px ${tabColor}` },
        });
        tab.addEventListener("click", () => choose(id));
        return tab;
      }),
    );
    const active = element.querySelector<HTMLElement>('[aria-selected="true"]');
    active?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (hadFocus) active?.focus();
  };
  element.addEventListener("keydown", (event) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const visible = book().sheets.filter(({ visibility }) => visibility === "Visible");
    const at = visible.findIndex(({ id }) => id === book().activeSheetId);
    const next = visible[(at + by + visible.length) % visible.length];
    if (next !== undefined) choose(next.id);
  });
  return { element, show };
}
