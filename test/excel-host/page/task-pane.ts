/** The pane at the right with the add-in's page in it, as wide as the user draws it. */
import type { Conversation } from "./conversation.ts";
import type { Exchange } from "./exchange.ts";
import { make } from "./elements.ts";

export interface TaskPane {
  readonly element: HTMLElement;
  readonly toggle: (url: URL) => void;
  readonly isOpen: () => boolean;
  /** Loads the page again, as Excel does when another workbook is opened. */
  readonly reload: () => void;
}

const WIDTH = 350;
/** What Excel allows. */
const LEAST_WIDTH = 300;
const MOST_WIDTH = 600;
const STEP = 10;

export function createTaskPane(
  title: string,
  exchange: Exchange,
  onToggle: (isOpen: boolean) => void,
): TaskPane {
  let conversation: Conversation | null = null;
  let shownUrl: URL | null = null;
  const holder = make("div", { class: "pane-page" });
  const closer = make("button", {
    class: "pane-close",
    text: "×",
    attributes: { type: "button", "aria-label": `Close ${title}` },
  });
  const heading = make("h2", { text: title });
  const handle = make("div", {
    class: "pane-handle",
    attributes: {
      role: "separator",
      tabindex: 0,
      "aria-label": "Width of the pane",
      "aria-orientation": "vertical",
      "aria-valuemin": LEAST_WIDTH,
      "aria-valuemax": MOST_WIDTH,
    },
  });
  const element = make(
    "aside",
    { class: "pane", attributes: { "aria-label": title, hidden: "" } },
    [handle, make("div", { class: "pane-head" }, [heading, closer]), holder],
  );
  const setWidth = (pixels: number): void => {
    const width = Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, Math.round(pixels)));
    element.style.width = `${width}px`;
    handle.setAttribute("aria-valuenow", String(width));
  };
  setWidth(WIDTH);
  listenToHandle(handle, () => element.getBoundingClientRect(), setWidth);
  const close = (): void => {
    if (conversation !== null) exchange.close(conversation);
    conversation = null;
    holder.replaceChildren();
    element.hidden = true;
    onToggle(false);
  };
  closer.addEventListener("click", close);
  const open = (url: URL): void => {
    const frame = make("iframe", { attributes: { title } });
    conversation = exchange.open(frame, url);
    shownUrl = url;
    holder.replaceChildren(frame);
    element.hidden = false;
    onToggle(true);
  };
  return {
    element,
    isOpen: () => conversation !== null,
    toggle: (url) => {
      if (conversation === null) open(url);
      else close();
    },
    reload: () => {
      if (conversation === null || shownUrl === null) return;
      exchange.close(conversation);
      open(shownUrl);
    },
  };
}

function listenToHandle(
  handle: HTMLElement,
  box: () => DOMRect,
  setWidth: (pixels: number) => void,
): void {
  handle.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    document.body.classList.add("resizing");
  });
  handle.addEventListener("pointermove", (event) => {
    if (handle.hasPointerCapture(event.pointerId)) setWidth(box().right - event.clientX);
  });
  handle.addEventListener("lostpointercapture", () => document.body.classList.remove("resizing"));
  handle.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    setWidth(box().width + (event.key === "ArrowLeft" ? STEP : -STEP));
  });
}
