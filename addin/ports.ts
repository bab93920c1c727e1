import type { Result } from "../shared/result.ts";
import type { Scorecard } from "../shared/contract/scorecard.ts";
import type { ScorecardRequest } from "../shared/contract/request.ts";
import type { Area, RowChunk, SheetSurvey } from "./intake/source.ts";
import type { TemplateKey } from "./intake/templates/template.ts";
import type {
  ColumnAddition,
  InputSheetPlan,
  ListSheetPlan,
  RowAddition,
} from "./sheets/input-plan.ts";
import type { SheetKey, SheetPlan } from "./sheets/plan.ts";

/** How far a step is: `done` of `total` in the unit of the step (rows when reading, sheets when writing). */
export interface Progress {
  readonly stage: "read" | "ask" | "write";
  /** The table being read or the sheet being written, by the user's name for it; empty while asking. */
  readonly subject: string;
  readonly done: number;
  readonly total: number;
}

/** What the caller of a long step holds in hand: it hears of progress and can stop it between two chunks. */
export interface Control {
  readonly report: (progress: Progress) => void;
  readonly isCancelled: () => boolean;
}

/** What became of one sheet. */
export interface WrittenSheet {
  readonly key: SheetKey;
  readonly name: string;
  readonly change: "created" | "updated" | "unchanged";
  readonly cellsChanged: number;
}

/** An input table as it was added: what it holds, on which sheet, and how Excel knows it. */
export interface InsertedTable {
  readonly key: TemplateKey;
  readonly sheet: string;
  readonly table: string;
}

/** Input tables to add, each on a sheet of its own, and the sheet of their long lists; null where none is too long. */
export interface InputPlans {
  readonly tables: readonly InputSheetPlan[];
  readonly lists: ListSheetPlan | null;
}

/** Which columns to read, and who takes the rows. */
export interface ColumnRequest {
  /** What the user calls the table: progress and problems name it so. */
  readonly name: string;
  /** Header row and body; the header is left out of the chunks. */
  readonly area: Area;
  /** Of the sheet, counted from 0. */
  readonly columns: readonly number[];
  /** Number formats too: tables of rows do without, for they are long. */
  readonly withFormats?: true;
  readonly take: (chunk: RowChunk) => void;
  readonly control: Control;
}

/** The workbook that is open. Only `addin/excel` knows how Excel is told. */
export interface Workbook {
  /** Every sheet at a glance. Fails with `cell-being-edited`, `excel-refused`. */
  readonly survey: () => Promise<Result<readonly SheetSurvey[]>>;
  /**
   * Reads columns of an area from top to bottom and gives back how many rows it read, each chunk
   * small enough for Excel on the web. Fails with `cancelled`, `table-missing`, `block-too-large`, `excel-refused`.
   */
  readonly readColumns: (request: ColumnRequest) => Promise<Result<number>>;
  /**
   * Writes our sheets: creates what is missing, changes only cells that differ, touches nothing that is not ours. All
   * that can be known to fail is checked before the first write: `sheet-protected`, `workbook-protected`,
   * `workbook-read-only`, `cell-being-edited`, `cells-in-the-way`. Later failures: `workbook-changed`, `excel-refused`,
   * `block-too-large`, `cancelled`; those tell by `written` whether all was put back.
   */
  readonly writeSheets: (
    plans: readonly SheetPlan[],
    control: Control,
  ) => Promise<Result<readonly WrittenSheet[]>>;
  /**
   * Adds input tables on new sheets, which are the user's from then on: no later write of ours touches them. All or nothing:
   * a failure takes away what was added. Checked before the first write: `workbook-protected`, `workbook-read-only`,
   * `workbook-changed` (somebody made a sheet of that name). Later failures: `excel-refused`, `cell-being-edited`.
   */
  readonly insertTables: (
    plans: InputPlans,
    control: Pick<Control, "report">,
  ) => Promise<Result<readonly InsertedTable[]>>;
  /**
   * Adds columns at the right of tables, without touching a cell that is there; gives back how many it added. All or
   * nothing. Checked before the first write: `workbook-read-only`, `sheet-protected`, `table-missing`,
   * `no-room-beside-table`.
   */
  readonly addColumns: (additions: readonly ColumnAddition[]) => Promise<Result<number>>;
  /**
   * Adds rows at the end of input tables, without touching a cell that holds something; gives back where they stand, one
   * area an addition. All or nothing. Checked before the first write: `workbook-read-only`, `sheet-protected`,
   * `table-missing`, `workbook-changed` (the table is not as it was looked at), `totals-row-shown`, `no-room-below-table`.
   */
  readonly appendRows: (additions: readonly RowAddition[]) => Promise<Result<readonly Area[]>>;
  /** What was kept in the workbook under `key`, or null. */
  readonly recall: (key: string) => Promise<Result<string | null>>;
  /** Keeps a small text in the workbook: settings only, no contents of cells. */
  readonly remember: (key: string, value: string) => Promise<Result<null>>;
  /** Shows a cell to the user who asked for it. */
  readonly reveal: (sheet: string, address: string) => Promise<Result<null>>;
}

/** The scoring, wherever it runs. Fails with `service-unreachable`, `service-refused`, `service-answer-invalid`, `cancelled`. */
export interface ScoringService {
  readonly score: (request: ScorecardRequest, control: Control) => Promise<Result<Scorecard>>;
}
