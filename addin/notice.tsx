import type { JSX } from "preact";
import { render } from "preact";
import type { Notice } from "../shared/problem.ts";
import { readNotice } from "./notice-address.ts";
import "./pane/tokens.css";
import "./pane/frame.css";
import "./pane/views.css";
import "./pane/controls.css";
import { TroubleCard } from "./pane/trouble-card.tsx";
import { paintTheme } from "./paint-theme.ts";
import { officeBackground } from "./read-host.ts";

/** A failed refresh from the ribbon, told in a window of its own because the pane may be closed. */
function NoticePage({ notice }: { readonly notice: Notice }): JSX.Element {
  return (
    <div class="pane">
      <main class="view">
        <h1>The scorecard was not refreshed</h1>
        <TroubleCard notice={notice} />
        <div class="actions">
          <button
            type="button"
            class="button primary"
            onClick={() => Office.context.ui.messageParent("close")}
          >
            Close
          </button>
        </div>
      </main>
    </div>
  );
}

/** Read before Office starts: its client may change what stands behind `#`. */
const notice = readNotice(window.location.hash);

async function showNotice(): Promise<void> {
  const repaint = paintTheme(() => officeBackground(Office.context));
  await Office.onReady();
  repaint();
  const root = document.querySelector("#notice");
  if (root !== null) render(<NoticePage notice={notice} />, root);
}

void showNotice();
