/** The name box and the formula bar. */
import { parseArea, splitAddress } from "../model/address.ts";
import type { HostArea, HostBook } from "../model/book.ts";
import { cellAt } from "../model/cells.ts";
import { type EditOptions, type Editing, typedText } from "./edit-cell.ts";
import { make } from "./elements.ts";
import { selectionName } from "./keys.ts";

export interface FormulaBar {
  readonly element: HTMLElement;
  readonly show: () => void;
}

export function createFormulaBar(
  options: EditOptions & { readonly goTo: (sheet: string, area: HostArea) => void },
  editing: Editing,
): FormulaBar {
  const { grid, host, goTo } = options;
  const name = make("input", {
    class: "name-box",
    attributes: { "aria-label": "Name box", spellcheck: "false", autocomplete: "off" },
  });
  const formula = make("input", {
    class: "formula",
    attributes: { "aria-label": "Formula bar", spellcheck: "false", autocomplete: "off" },
  });
  const show = (): void => {
    const { row, column } = grid.anchor();
    name.value = selectionName(grid);
    if (document.activeElement !== formula) {
      formula.value = typedText(cellAt(grid.sheet(), row, column));
    }
  };
  name.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") show();
    if (key !== "Enter") return;
    const place = findPlace(host.book, name.value, grid.sheet().name);
    if (place === null) options.say(`There is no cell or name "${name.value}".`);
    else goTo(place.sheet, place.area);
    show();
    grid.element.focus({ preventScroll: true });
  });
  formula.addEventListener("focus", () => host.startEditing());
  formula.addEventListener("blur", () => {
    host.stopEditing();
    show();
  });
  formula.addEventListener("keydown", ({ key }) => {
    if (key !== "Enter" && key !== "Escape") return;
    const text = formula.value;
    grid.element.focus({ preventScroll: true });
    if (key === "Enter") editing.enter(text);
    show();
  });
  const label = make("span", { class: "fx", text: "fx", attributes: { "aria-hidden": "true" } });
  return { element: make("div", { class: "formula-bar" }, [name, label, formula]), show };
}

interface NamedPlace {
  readonly sheet: string;
  readonly area: HostArea;
}

/** An address, a name of the workbook or a table. */
export function findPlace(book: HostBook, text: string, ownSheet: string): NamedPlace | null {
  const wanted = text.trim().toLowerCase();
  const named = book.names.find(({ name }) => name.toLowerCase() === wanted);
  const { sheet, cells } = splitAddress((named?.formula ?? text.trim()).replace(/^[=#]/, ""));
  const area = parseArea(cells);
  const owner = book.sheets.find(
    (each) => each.name.toLowerCase() === (sheet ?? ownSheet).toLowerCase(),
  );
  if (area !== null && owner !== undefined) return { sheet: owner.name, area };
  for (const { name, tables } of book.sheets) {
    const table = tables.find((each) => each.name.toLowerCase() === wanted);
    if (table !== undefined) return { sheet: name, area: table.area };
  }
  return null;
}
