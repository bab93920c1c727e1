import type { Notice, Problem } from "../shared/problem.ts";
import { noticeOf } from "../shared/problem.ts";
import type { Result } from "../shared/result.ts";
import { connectService } from "./shell/connect-service.ts";
import { createWorkbook } from "./excel/open-workbook.ts";
import { keepLastRun } from "./last-run.ts";
import { describeError } from "./pane/describe-trouble.ts";
import type { Control, Workbook } from "./ports.ts";
import { checkExcel, localDay } from "./shell/read-host.ts";
import { refreshScorecard, type Refreshed } from "./refresh.ts";
import { noticeAddress } from "./shell/notice-address.ts";

/** Nobody watches a ribbon command, and nothing can stop it. */
const UNWATCHED: Control = { report: () => undefined, isCancelled: () => false };

const refresh = (workbook: Workbook): Promise<Result<Refreshed>> =>
  refreshScorecard({
    workbook,
    service: connectService(),
    mapping: null,
    onlyWhenSure: true,
    days: { today: localDay(new Date()), asOf: null },
    control: UNWATCHED,
  });

/** The Board says that it worked, or Readiness where the assessment is all there is; without that a refresh that changes no figure would look like a button that does nothing. */
async function showBoard(workbook: Workbook, { sheets }: Refreshed): Promise<void> {
  const [first] = ["Board", "Readiness"].flatMap((key) => sheets.filter((one) => one.key === key));
  if (first !== undefined) await workbook.reveal(first.name, "A1");
}

async function tellFailure(workbook: Workbook, notice: Notice): Promise<void> {
  await keepLastRun(workbook, { isRefreshed: false, what: notice.what, remedy: notice.remedy });
  await showNotice(notice);
}

/** In per cent of the window: room for three short paragraphs. */
const NOTICE_SIZE = { height: 50, width: 35 };

/**
 * Opens a small window with a notice, and comes back when it is closed or could not be opened. A ribbon command has no
 * other way to tell a failure that every Excel supports.
 */
function showNotice(notice: Notice): Promise<void> {
  const page = new URL("notice.html", window.location.href).href;
  const options = { ...NOTICE_SIZE, displayInIframe: true };
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(noticeAddress(page, notice), options, (opened) => {
      if (opened.status === Office.AsyncResultStatus.Failed) {
        resolve();
        return;
      }
      const dialog = opened.value;
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, () => {
        dialog.close();
        resolve();
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => resolve());
    });
  });
}

/** Several problems in one notice: the first in full, the others by what they are. */
function joinNotices([first, ...others]: readonly Notice[]): Notice {
  const { what, why, remedy } = first ?? describeError(null).notice;
  return { what, why: [why, ...others.map((other) => other.what)].join(" "), remedy };
}

const tellProblems = (workbook: Workbook, problems: readonly Problem[]): Promise<void> =>
  tellFailure(workbook, joinNotices(problems.map(noticeOf)));

async function refreshAndTell(workbook: Workbook): Promise<void> {
  const able = checkExcel(Office.context);
  const refreshed = able.ok ? await refresh(workbook) : able;
  if (!refreshed.ok) return tellProblems(workbook, refreshed.problems);
  const { notes } = refreshed.value;
  await keepLastRun(workbook, { isRefreshed: true, what: "", remedy: "", notes: [...notes] });
  await showBoard(workbook, refreshed.value);
}

/** The ribbon's Refresh: the mapping kept in the workbook, or else the proposal; then the Board, or what went wrong. */
async function refreshFromRibbon(event: Office.AddinCommands.Event): Promise<void> {
  const workbook = createWorkbook();
  try {
    await refreshAndTell(workbook);
  } catch (error) {
    await showNotice(describeError(error).notice);
  } finally {
    event.completed();
  }
}

void Office.onReady(() => Office.actions.associate("refreshScorecard", refreshFromRibbon));
