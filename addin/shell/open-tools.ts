import { connectService } from "./connect-service.ts";
import { createWorkbook } from "../excel/open-workbook.ts";
import { createReadinessTools } from "./readiness-tools.ts";
import { localDay } from "./read-host.ts";
import { offerQuiz } from "./offer-quiz.ts";
import { keepLastRun, recallLastRun } from "../last-run.ts";
import type { ReadinessTools } from "../pane/readiness/handlers.ts";
import type { ScoringService, Workbook } from "../ports.ts";
import { checkRows, findSources, resolveColumns } from "../check-rows.ts";
import { refreshScorecard } from "../refresh.ts";

/** The workbook, the service, and what can be done with them: all that the pane needs beyond drawing itself. */
export interface Tools {
  readonly workbook: Workbook;
  readonly service: ScoringService;
  readonly findSources: typeof findSources;
  readonly resolveColumns: typeof resolveColumns;
  readonly checkRows: typeof checkRows;
  readonly refreshScorecard: typeof refreshScorecard;
  readonly keepLastRun: typeof keepLastRun;
  readonly recallLastRun: typeof recallLastRun;
  /** Null where the quiz, the input tables and the assessment are not offered. */
  readonly readiness: ReadinessTools | null;
  readonly offerQuiz: typeof offerQuiz;
}

/** Opens the tools. A module of its own, fetched after the first screen is drawn: it is five times as large as the views. */
export function openTools(): Tools {
  const workbook = createWorkbook();
  return {
    workbook,
    service: connectService(),
    findSources,
    resolveColumns,
    checkRows,
    refreshScorecard,
    keepLastRun,
    recallLastRun,
    readiness: createReadinessTools(workbook, () => localDay(new Date())),
    offerQuiz,
  };
}
