import type { JSX } from "preact";
import { render } from "preact";
import type { Notice } from "../shared/problem.ts";
import { readNotice } from "./shell/notice-address.ts";
import "./pane/tokens.css";
import "./pane/frame.css";
import "./pane/views.css";
import "./pane/controls.css";
import { TroubleCard } from "./pane/trouble-card.tsx";
import { paintTheme } from "./shell/paint-theme.ts";
import { officeBackground } from "./shell/read-host.ts";

/** A failed refresh from the ribbon, told in a window of its own because the pane may be closed. */
function NoticePage({ notice }: { readonly notice: Notice }): JSX.Element {
  return (
    <div class="pane">
      <main class="view">
        <h1>The scorecard was not refreshed</h1>
        <TroubleCard notice={notice} />
      </main>
      <footer class="footer always">
        <div class="actions">
          <button
            type="button"
            class="button primary"
            onClick={() => Office.context.ui.messageParent("close")}
          >
            Close
          </button>
        </div>
      </footer>
    </div>
  );
}

/** Read before Office starts: its client may change what stands behind `#`. */
const notice = readNotice(window.location.hash);

/**
 * Microsoft's client marks the session of the tab as one of a dialog, and in Excel on the web the pane shares that session:
 * opened next, it would take itself for a dialog that cannot reach the workbook. The mark has done its work by now.
 */
function forgetDialog(): void {
  try {
    const marks = Object.keys(sessionStorage).filter((key) => key.endsWith("IsDialog"));
    for (const mark of marks) sessionStorage.removeItem(mark);
  } catch {
    // A browser that keeps no session has no mark either.
  }
}

async function showNotice(): Promise<void> {
  const repaint = paintTheme(() => officeBackground(Office.context));
  await Office.onReady();
  forgetDialog();
  repaint();
  const root = document.querySelector("#notice");
  if (root !== null) render(<NoticePage notice={notice} />, root);
}

void showNotice();
