/** The vocabulary of a sheet as data: what stands where. One writer turns it into cells; no module here calls Office.js. */

/** What a cell holds. Text is always text: the writer never lets it become a formula. `date` is an Excel serial. */
export type Content =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "date"; readonly serial: number }
  /** English function names, starting with `=`, made of constants and quoted identifiers alone. */
  | { readonly kind: "formula"; readonly formula: string };

/** What a cell is for; {@link Look} has the fonts and rules that belong to each role. */
export type Role =
  | "plain"
  | "title"
  | "subtitle"
  | "section"
  | "figure-label"
  | "figure"
  | "figure-note"
  | "header"
  | "body"
  /** Months drawn with block characters, in small type: a full block is as tall as its line. */
  | "picture"
  | "total"
  | "note"
  | "footer";

/** Better is blue, worse is orange, quiet is grey: always beside a shape and a word, never alone. */
export type Tone = "ink" | "quiet" | "better" | "worse";

/** How a cell looks. */
export interface Look {
  readonly role: Role;
  readonly tone: Tone;
  readonly align: "left" | "right" | "center";
  /** Excel number format, English; `General` for text. */
  readonly format: string;
  readonly wrap: boolean;
  readonly indent: number;
}

export interface Cell {
  readonly content: Content;
  readonly look: Look;
}

/** A rectangle of the sheet, counted from 0. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A native Excel table over cells of the plan; its first row is the header. Names are unique in the workbook. */
export interface TablePlan {
  readonly name: string;
  readonly box: Box;
}

/** One line or row of bars of a chart, or one point of a scatter: its name and the cells of its values, header not included. */
export interface ChartSeries {
  readonly name: string;
  readonly values: Box;
  /** `point` and `whole` are marks without a line, the second larger and of another shape. */
  readonly style: "data" | "centre" | "limit" | "target" | "point" | "whole";
  /** Of a scatter: the cells of its places along; the categories of the chart when left out. */
  readonly along?: Box;
  /** Its name stands beside its points, on this side. */
  readonly label?: "right" | "left" | "top" | "bottom";
  /** Bars that stand out as worse, counted from 0; the others are quiet. */
  readonly worse?: readonly number[];
  /** Left out of the legend: a second line of the same kind. */
  readonly unlisted?: true;
}

/** An axis of a scatter: what it counts, from where to where, and how far from mark to mark. */
export interface AxisPlan {
  readonly title: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
}

/** A native chart over cells of the same sheet. */
export interface ChartPlan {
  readonly name: string;
  readonly kind: "line" | "bar" | "scatter";
  readonly title: string;
  /** What a reader who cannot see it is told. */
  readonly alt: string;
  readonly categories: Box;
  readonly series: readonly ChartSeries[];
  /** Cells that the chart covers. */
  readonly place: Box;
  readonly valueFormat: string;
  /** Of a scatter: along the bottom, and up the side. */
  readonly axes?: { readonly along: AxisPlan; readonly up: AxisPlan };
}

/** A link from a cell to a cell of this workbook, ours or not; the cell shows its own text. */
export interface LinkPlan {
  readonly row: number;
  readonly column: number;
  readonly sheet: string;
  readonly address: string;
}

/** How the sheet prints. Texts have no header codes: the writer doubles `&`. */
export interface PagePlan {
  readonly orientation: "landscape" | "portrait";
  readonly paper: "a4" | "letter";
  /** Pages tall; 0 means as many as it takes. It is always one page wide. */
  readonly pagesTall: 0 | 1;
  /** In per cent; then nothing is fitted, and rows of the same heights end a page in every program. */
  readonly scale?: number;
  /** Narrow where a page has to hold more; usual when left out. */
  readonly margins?: "narrow";
  /** Rows repeated on every page, from and to, counted from 0. */
  readonly titleRows: readonly [number, number] | null;
  readonly footerLeft: string;
  /** `page n of m` at the right of the footer; none when left out. */
  readonly pageNumbers?: boolean;
  /** How many rows print, from the first; all when left out. The rows below stay on the sheet. */
  readonly printRows?: number;
  /** How many columns print, from the first; all when left out. */
  readonly printColumns?: number;
}

/** A whole sheet: a rectangle of cells from A1, and what lies over them. */
export interface SheetPlan {
  /** What the sheet is called for us: the key of its marker. */
  readonly key: SheetKey;
  /** The name to write: the key, or `Board (2)` where somebody else's sheet has that name. */
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
  /** In characters of the default font. */
  readonly columnWidths: readonly number[];
  /** Heights in points, by row; other rows keep the default. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly tables: readonly TablePlan[];
  readonly charts: readonly ChartPlan[];
  readonly links: readonly LinkPlan[];
  /** Rows that stay in sight. */
  readonly frozenRows: number;
  readonly page: PagePlan;
}

export const SHEET_KEYS = [
  "Board",
  "Complaint trends",
  "Loss review",
  "Moments of truth",
  "Accountability",
  "Roadmap",
  "Readiness",
  "Questions",
  "Data quality",
  "Method",
] as const;
export type SheetKey = (typeof SHEET_KEYS)[number];

/** The sheets of the assessment: they are written only where the workbook has tables for it. */
export const READINESS_KEYS = [
  "Moments of truth",
  "Accountability",
  "Roadmap",
  "Readiness",
  "Questions",
] as const satisfies readonly SheetKey[];
export type ReadinessKey = (typeof READINESS_KEYS)[number];

/** The sheets that every refresh writes. */
export const SCORECARD_KEYS: readonly SheetKey[] = SHEET_KEYS.filter(
  (key) => !READINESS_KEYS.some((one) => one === key),
);

/** The name that each of our sheets has in this workbook. */
export type SheetNames = Readonly<Record<SheetKey, string>>;
