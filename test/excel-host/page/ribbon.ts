/** The ribbon: what can be done with the file, and the add-in's own buttons as its manifest has them. */
import type { AddInManifest, RibbonButton } from "./read-manifest.ts";
import { make } from "./elements.ts";

export interface RibbonActions {
  readonly open: () => void;
  readonly save: () => void;
  readonly press: (button: RibbonButton) => void;
}

export interface Ribbon {
  readonly element: HTMLElement;
  /** Marks the button that shows the pane as pressed or not. */
  readonly setPressed: (isPressed: boolean) => void;
  readonly setBusy: (button: RibbonButton, isBusy: boolean) => void;
}

export function createRibbon(manifest: AddInManifest, actions: RibbonActions): Ribbon {
  const buttons = new Map<RibbonButton, HTMLButtonElement>();
  const fileButton = (text: string, act: () => void): HTMLElement => {
    const made = make("button", { class: "file-button", text, attributes: { type: "button" } });
    made.addEventListener("click", act);
    return made;
  };
  const file = group("File", [fileButton("Open…", actions.open), fileButton("Save", actions.save)]);
  const groups = manifest.groups.map(({ label, buttons: list }, at) =>
    group(
      label,
      list.flatMap((button, place) => {
        const { made, tip } = drawButton(button, `tip-${at}-${place}`);
        made.addEventListener("click", () => actions.press(button));
        buttons.set(button, made);
        return [make("div", { class: "ribbon-item" }, [made, tip])];
      }),
    ),
  );
  return {
    element: make(
      "div",
      { class: "ribbon", attributes: { role: "toolbar", "aria-label": "Commands" } },
      [file, ...groups],
    ),
    setPressed: (isPressed) => {
      for (const [{ action }, made] of buttons) {
        if (action.kind === "pane") made.setAttribute("aria-pressed", String(isPressed));
      }
    },
    setBusy: (button, isBusy) => {
      buttons.get(button)?.toggleAttribute("disabled", isBusy);
    },
  };
}

const group = (label: string, children: readonly HTMLElement[]): HTMLElement =>
  make("div", { class: "ribbon-group", attributes: { role: "group", "aria-label": label } }, [
    make("div", { class: "ribbon-buttons" }, children),
    make("div", { class: "ribbon-label", text: label, attributes: { "aria-hidden": "true" } }),
  ]);

function drawButton(
  { label, tip: text, icon, action, id }: RibbonButton,
  tipId: string,
): { made: HTMLButtonElement; tip: HTMLElement } {
  const image = make("img", { attributes: { src: icon.href, alt: "", width: 32, height: 32 } });
  const made = make(
    "button",
    {
      class: "ribbon-button",
      attributes: {
        type: "button",
        "data-control": id,
        "aria-describedby": tipId,
        "aria-pressed": action.kind === "pane" ? "false" : undefined,
      },
    },
    [image, make("span", { text: label })],
  );
  const tip = make("div", { class: "tip", attributes: { id: tipId, role: "tooltip" } }, [
    make("strong", { text: label }),
    make("span", { text }),
  ]);
  return { made, tip };
}
