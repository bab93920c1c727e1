/** A dialog of the add-in (`displayDialogAsync` with `displayInIframe`): a page of its own above the sheet. */
import type { Conversation } from "./conversation.ts";
import type { DialogRequest, Exchange } from "./exchange.ts";
import { make } from "./elements.ts";

export type ShowDialog = (request: DialogRequest | null) => void;

export function createDialog(title: string, exchange: () => Exchange): ShowDialog {
  let open: { readonly element: HTMLDialogElement; readonly page: Conversation } | null = null;
  const remove = (): void => {
    if (open === null) return;
    exchange().close(open.page);
    open.element.remove();
    open = null;
  };
  return (request) => {
    remove();
    if (request === null) return;
    const frame = make("iframe", { attributes: { title } });
    const closer = make("button", {
      class: "pane-close",
      text: "×",
      attributes: { type: "button", "aria-label": "Close the window" },
    });
    const head = make("div", { class: "pane-head" }, [make("h2", { text: title }), closer]);
    const element = make(
      "dialog",
      {
        class: "add-in-dialog",
        attributes: { "aria-label": title },
        style: { width: `${request.width}vw`, height: `${request.height}vh` },
      },
      [head, frame],
    );
    open = { element, page: exchange().open(frame, request.url, true) };
    const closeByUser = (): void => {
      remove();
      exchange().dialogClosed(request.opener);
    };
    closer.addEventListener("click", closeByUser);
    element.addEventListener("cancel", closeByUser);
    document.body.append(element);
    element.showModal();
  };
}
