/** The workbook of our host as plain data. The object model reads and writes it; xlsx files are loaded into it. */

export type HostValue = string | number | boolean;

/** Borders, fonts and fills of a cell: only what was set; names as in Office.js (`RangeFormat` and its children). */
export interface HostStyle {
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: "None" | "Single";
  readonly fontColor?: string;
  readonly fillColor?: string;
  readonly horizontal?:
    | "General"
    | "Left"
    | "Center"
    | "Right"
    | "CenterAcrossSelection"
    | "Fill"
    | "Justify";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly strikethrough?: boolean;
  /** Style set by name (`range.style`), such as `Normal` or `Hyperlink`. */
  readonly named?: string;
  readonly borders?: Readonly<Partial<Record<"top" | "bottom" | "left" | "right", HostBorder>>>;
}

export interface HostBorder {
  readonly style: "Thin" | "Medium" | "Thick" | "Hairline" | "Double" | "Dash" | "Dot";
  readonly color: string;
}

/** A cell that holds something. An error is a value such as `#N/A` with `isError`. */
export interface HostCell {
  value: HostValue;
  /** In A1 and English, with `=`; null for a constant. Its value is the last one calculated. */
  formula: string | null;
  isError: boolean;
  numberFormat: string;
  style: HostStyle;
}

/** Counted from 0. */
export interface HostArea {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface HostTable {
  id: string;
  name: string;
  /** Header row, body and, when shown, the totals row. */
  area: HostArea;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  /** Body rows hidden by the table's own filter, counted from 0. */
  filteredRows: Set<number>;
  bandedRows: boolean;
  filterButton: boolean;
  /** What else was set, by name (`highlightFirstColumn`, `showBandedColumns`). */
  properties: Map<string, unknown>;
}

/** A conditional format or a validation as it was set; the host records it and does not draw it. */
export interface HostRule {
  id: string;
  area: HostArea;
  /** `CellValue`, `ColorScale`, …; empty for a validation. */
  type: string;
  /** By dotted path (`cellValue.format.font.color`). */
  properties: Map<string, unknown>;
}

/** What the object model recorded of a chart: enough to draw it and to save it. */
export interface HostChart {
  id: string;
  name: string;
  type: string;
  title: string;
  altText: string;
  /** In points from the sheet's corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  series: HostChartSeries[];
  /** Everything else that was set, by dotted path (`axes.valueAxis.numberFormat`). */
  properties: Map<string, unknown>;
}

export interface HostChartSeries {
  name: string;
  values: HostArea & { sheet: string };
  categories: (HostArea & { sheet: string }) | null;
  color: string | null;
  /** In points. */
  lineWeight: number | null;
  lineStyle: string | null;
  markerStyle: string | null;
  /** What else was set, by dotted path (`format.fill.solidColor`, `markerSize`). */
  properties: Map<string, unknown>;
}

export interface HostPage {
  orientation: "Portrait" | "Landscape";
  paperSize: string | null;
  /** `null` where the sheet is not fitted. */
  fitWidth: number | null;
  fitHeight: number | null;
  printArea: HostArea | null;
  titleRows: readonly [number, number] | null;
  header: { left: string; center: string; right: string };
  footer: { left: string; center: string; right: string };
  /** In points: top, right, bottom, left, header, footer. */
  margins: Map<string, number>;
  printGridlines: boolean;
  centerHorizontally: boolean;
  titleColumns: readonly [number, number] | null;
  /** In percent; null where the sheet is fitted to pages or prints at its own size. */
  scale: number | null;
  /** What else was set, by dotted path (`centerVertically`, `headersFooters.firstPage.leftHeader`). */
  properties: Map<string, unknown>;
}

export interface HostSheet {
  id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  tabColor: string;
  showGridlines: boolean;
  protected: boolean;
  /** By row * 16384 + column. */
  cells: Map<number, HostCell>;
  tables: HostTable[];
  charts: HostChart[];
  /** Looks of whole columns, for cells that do not exist yet; {@link ALL_COLUMNS} for the whole sheet. */
  wholeColumns: Map<number, { style: HostStyle; numberFormat: string }>;
  /** In points, by column. */
  columnWidths: Map<number, number>;
  /** In points, by row. */
  rowHeights: Map<number, number>;
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  merges: HostArea[];
  frozen: { rows: number; columns: number };
  hyperlinks: Map<number, { address?: string; documentReference?: string; screenTip?: string }>;
  page: HostPage;
  conditionalFormats: HostRule[];
  validations: HostRule[];
  /** The sheet's own AutoFilter (not a table's); `filteredRows` as of the sheet. */
  autoFilter: { area: HostArea; filteredRows: Set<number> } | null;
  /** What else was set, by name (`showHeadings`, `standardWidth`). */
  properties: Map<string, unknown>;
  /** Where the sheet came from in the opened file; null for one made here. */
  part: string | null;
  /** Whether anything on it changed since the file was opened: only then is it written anew on save. */
  touched: boolean;
}

export interface HostName {
  name: string;
  /** With `=`. */
  formula: string;
  visible: boolean;
  comment: string;
  /** Sheet id for a name of one sheet, null for the workbook. */
  scope: string | null;
}

export interface HostBook {
  fileName: string;
  sheets: HostSheet[];
  activeSheetId: string;
  names: HostName[];
  /** Settings of add-ins: JSON texts by key. */
  settings: Map<string, string>;
  date1904: boolean;
  structureProtected: boolean;
  readOnly: boolean;
  /** A cell is being edited: Excel refuses every batch until it is left. */
  editing: boolean;
  /** Document properties (`title`, `author`) and settings of the application (`calculationMode`), by dotted path. */
  properties: Map<string, unknown>;
  /** What the user has selected; null means A1 of the active sheet. */
  selection: (HostArea & { sheet: string }) | null;
  /** The file as opened, for the parts that nobody touched; null for a new book. */
  source: Uint8Array | null;
}

/** Key in {@link HostSheet.wholeColumns} of what holds for every column. */
export const ALL_COLUMNS = -1;
