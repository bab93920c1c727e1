import type {
  ComplaintTallies,
  CustomerMonths,
  CustomerStatuses,
  LossTallies,
} from "../../shared/contract/request.ts";
import type { Role } from "./mapping.ts";
import type { Area, RowChunk } from "./source.ts";

/**
 * A reader of rows: chunks go in from top to bottom, in any split; the tally comes out. The split does not change the result, nor
 * does the order of the rows of one table; a row of headers or a total ends the table where it stands.
 */
export interface Tally<T> {
  readonly add: (chunk: RowChunk) => void;
  readonly finish: () => T;
}

/** Why rows were left out; each has words in the Check view and on the Data quality sheet. */
export type Exclusion =
  | "blank-row"
  | "no-date"
  | "date-unreadable"
  | "cell-error"
  | "after-as-of"
  | "same-id"
  | "not-a-loss"
  | "no-status"
  | "ends-before-start"
  | "no-target"
  | "negative-target"
  | "repeated-target"
  | "repeated-baseline"
  | "other-table"
  | "date-far-off"
  | "total-row";

/** Rows left out for one reason, with the cells of the first few (A1 without the sheet). */
export interface ExcludedRows {
  readonly reason: Exclusion;
  readonly rows: number;
  readonly cells: readonly string[];
}

/** What became of the rows of one table: `used` plus the rows of all `excluded` is always `rows`. */
export interface TableQuality {
  readonly role: Role;
  readonly table: string;
  readonly rows: number;
  readonly used: number;
  readonly excluded: readonly ExcludedRows[];
  /** Worth knowing, nothing wrong: how dates were read, repeated rows, blank categories. Sentences for the user. */
  readonly notes: readonly string[];
}

/** A label with the ways it is written in the sheet (case and outer spaces differ) and the rows left out under it. */
export interface LabelUse {
  readonly label: string;
  readonly spellings: readonly string[];
  readonly used: number;
  readonly excluded: number;
}

/** A column of the source, for formulas that count it again; rows counted from 0, header not included. */
export interface SourceColumn {
  readonly sheet: string;
  /** Set when the source is an Excel table: formulas use its name and the header instead of the address. */
  readonly table: string | null;
  readonly header: string;
  readonly area: Area;
}

export interface TalliedComplaints {
  readonly tallies: ComplaintTallies;
  readonly quality: TableQuality;
  /** Same order as `tallies.categories`. */
  readonly categories: readonly LabelUse[];
  readonly dateColumn: SourceColumn;
  /** Whether every date that was read is a number in its cell, none a text: only then can COUNTIFS find its month. */
  readonly datesAreNumbers?: boolean;
  readonly categoryColumn: SourceColumn | null;
  /** First and last day used, `YYYY-MM-DD`. */
  readonly firstDay: string;
  readonly lastDay: string;
}

export interface TalliedLosses {
  readonly tallies: LossTallies;
  /** From the status column, when the list says who stayed and who came. */
  readonly statuses: CustomerStatuses | null;
  readonly quality: TableQuality;
  /** Same order as `tallies.reasons`. */
  readonly reasons: readonly LabelUse[];
  readonly dateColumn: SourceColumn | null;
  /** As for complaints. */
  readonly datesAreNumbers?: boolean;
  readonly reasonColumn: SourceColumn | null;
  readonly valueColumn: SourceColumn | null;
  /** 12 where the column holds monthly values, else 1. */
  readonly valueFactor: 1 | 12;
  /** Whether every value that was read is a number in its cell, none a text: only then can SUM check their sum. */
  readonly valuesAreNumbers?: boolean;
  readonly statusColumn: SourceColumn | null;
  readonly lossWhen: readonly string[];
  /** The ways in which the statuses of `lossWhen` are written in the sheet. */
  readonly lossSpellings?: readonly string[];
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

export interface TalliedCustomers {
  readonly tallies: CustomerMonths;
  readonly quality: TableQuality;
  readonly startColumn?: SourceColumn;
  readonly endColumn?: SourceColumn;
  /** As for complaints, of both columns. */
  readonly datesAreNumbers?: boolean;
  readonly lastDay: string;
}

/** A target as the user wrote it; the owner stays in the workbook. */
export interface Target {
  readonly category: string | null;
  readonly atMost: number;
  readonly basis: "count" | "rate";
  readonly owner: string | null;
  /** `YYYY-MM` from which it holds; null: throughout. */
  readonly from: string | null;
}

export interface ReadTargets {
  readonly targets: readonly Target[];
  readonly quality: TableQuality;
}

/** A new baseline that somebody decided on; category and month are sent, who, when and why stay in the workbook. */
export interface Baseline {
  /** Null: all complaints. */
  readonly category: string | null;
  /** `YYYY-MM` from which it holds. */
  readonly from: string;
  /** The day in its cell, `YYYY-MM-DD`, and the cell as the user sees it. */
  readonly day: string;
  readonly found: string;
  /** As the user counts. */
  readonly row: number;
  readonly who: string | null;
  readonly when: string | null;
  readonly why: string | null;
}

export interface ReadBaselines {
  readonly baselines: readonly Baseline[];
  /** The column that holds the dates, as its header says. */
  readonly column: SourceColumn;
  readonly quality: TableQuality;
}

/** All that was read, before anything is sent. */
export interface Intake {
  readonly asOf: string;
  /** Who says so: the user, the last day in the data, or, where nothing has a date, the day of the refresh. */
  readonly asOfFrom?: "user" | "data" | "today";
  readonly complaints: TalliedComplaints | null;
  readonly losses: TalliedLosses | null;
  readonly customers: TalliedCustomers | null;
  readonly targets: ReadTargets | null;
  readonly baselines: ReadBaselines | null;
  /** Symbol or code of the money in the value columns, when a header or number format names it. */
  readonly currency: string | null;
}
