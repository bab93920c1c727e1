import type { JSX } from "preact";
import { writeSize } from "./write-amounts.ts";
import type { Sent } from "./write-sent.ts";

interface FooterProps {
  readonly sent: Sent | null;
  readonly showSent: (isShown: boolean) => void;
}

/** The promise and the way to hold us to it: always in sight. */
export function Footer({ sent, showSent }: FooterProps): JSX.Element {
  return (
    <footer class="footer">
      <span>Rows stay in this workbook</span>
      <button type="button" class="link" aria-haspopup="dialog" onClick={() => showSent(true)}>
        What is sent{sent === null ? "" : ` · ${writeSize(sent.bytes)}`}
      </button>
    </footer>
  );
}
