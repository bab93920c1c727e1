import { useLayoutEffect, useRef } from "preact/hooks";
import type { JSX } from "preact";
import { writeSize } from "./write-amounts.ts";
import type { Sent } from "./write-sent.ts";

interface WhatIsSentProps {
  readonly sent: Sent | null;
  readonly close: () => void;
  readonly copy: (text: string) => void;
}

function Body({
  sent,
  copy,
}: {
  readonly sent: Sent;
  readonly copy: (text: string) => void;
}): JSX.Element {
  return (
    <>
      <p>
        A refresh sends this text of {writeSize(sent.bytes)}, and nothing else: counts and sums by
        month with the names of your categories and reasons. No rows, no customers, no free text.
      </p>
      {sent.hasInputTables && (
        <p>
          Of the input tables it has the rows, for it is they that are set against the claims: days,
          marks and amounts, a number in place of each name, and of a text only that it is there.
        </p>
      )}
      <pre class="sent" tabIndex={0} role="region" aria-label="The text that is sent">
        {sent.body}
      </pre>
      <button type="button" class="button" onClick={() => copy(sent.body)}>
        Copy this text
      </button>
    </>
  );
}

/** The exact text that a refresh sends, in a dialog of the pane itself: Esc closes it, the focus goes back. */
export function WhatIsSent({ sent, close, copy }: WhatIsSentProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby="sent-title"
      onClose={close}
      onKeyDown={(event) => {
        // Microsoft's client takes Esc for itself, and then the browser does not close the dialog.
        if (event.key !== "Escape") return;
        event.stopPropagation();
        dialog.current?.close();
      }}
    >
      <h2 id="sent-title" tabIndex={-1} autofocus>
        What is sent
      </h2>
      {sent === null ? (
        <p>
          Nothing has been sent. After Check you see here, letter by letter, what a refresh sends.
        </p>
      ) : (
        <Body sent={sent} copy={copy} />
      )}
      <button type="button" class="button" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
}
