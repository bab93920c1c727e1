import { connectService } from "./connect-service.ts";
import { createWorkbook } from "../excel/open-workbook.ts";
import { keepLastRun, recallLastRun } from "../last-run.ts";
import type { ScoringService, Workbook } from "../ports.ts";
import { checkRows, findSources } from "../check-rows.ts";
import { refreshScorecard } from "../refresh.ts";

/** The workbook, the service, and what can be done with them: all that the pane needs beyond drawing itself. */
export interface Tools {
  readonly workbook: Workbook;
  readonly service: ScoringService;
  readonly findSources: typeof findSources;
  readonly checkRows: typeof checkRows;
  readonly refreshScorecard: typeof refreshScorecard;
  readonly keepLastRun: typeof keepLastRun;
  readonly recallLastRun: typeof recallLastRun;
}

/** Opens the tools. A module of its own, fetched after the first screen is drawn: it is five times as large as the views. */
export function openTools(): Tools {
  return {
    workbook: createWorkbook(),
    service: connectService(),
    findSources,
    checkRows,
    refreshScorecard,
    keepLastRun,
    recallLastRun,
  };
}
