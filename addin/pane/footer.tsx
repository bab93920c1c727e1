import type { JSX } from "preact";
import type { ScreenActions } from "./list-actions.ts";
import { writeSize } from "./write-amounts.ts";
import type { Sent } from "./write-sent.ts";

interface FooterProps {
  readonly buttons: ScreenActions;
  /** Another text is another screen: its buttons are new ones, even where they are called the same. */
  readonly screenKey: string;
  readonly sent: Sent | null;
  readonly showSent: (isShown: boolean) => void;
  /** What is told politely; it can also be seen when `isSaid`. */
  readonly said: string;
  readonly isSaid: boolean;
}

function Buttons({ buttons }: Pick<FooterProps, "buttons">): JSX.Element {
  const { actions, warning, note } = buttons;
  return (
    <div class="actions">
      {warning !== null && (
        <p class="doubt" role="alert">
          {warning}
        </p>
      )}
      {note !== null && <p>{note}</p>}
      {actions.map(({ label, run, isPrimary, isDisabled }) => (
        <button
          key={label}
          type="button"
          class={isPrimary ? "button primary" : "button"}
          disabled={isDisabled}
          onClick={run}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

/** The buttons of the screen, and below them the promise with the way to hold us to it: always in sight. */
export function Footer({
  buttons,
  screenKey,
  sent,
  showSent,
  said,
  isSaid,
}: FooterProps): JSX.Element {
  return (
    <footer class="footer">
      <Buttons key={screenKey} buttons={buttons} />
      <p class={isSaid ? "aside" : "unseen"} role="status">
        {said}
      </p>
      <div class="promise">
        <span>
          {sent?.hasInputTables === true ? "Names and texts" : "Rows"} stay in this workbook
        </span>
        <button type="button" class="link" aria-haspopup="dialog" onClick={() => showSent(true)}>
          What is sent{sent === null ? "" : ` · ${writeSize(sent.bytes)}`}
        </button>
      </div>
    </footer>
  );
}
