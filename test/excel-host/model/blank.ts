/** New, empty parts of a book: every loader starts from these, so that a new field has its default in one place. */
import type {
  HostArea,
  HostBook,
  HostChart,
  HostChartSeries,
  HostPage,
  HostSheet,
  HostTable,
} from "./book.ts";

let made = 0;

/** An id as Excel on the web makes them: a GUID in braces. */
export const nextId = (): string => {
  made += 1;
  return `{00000000-0001-0000-${made.toString(16).padStart(4, "0").toUpperCase()}-000000000000}`;
};

/** Points; Excel's own "Normal" margins. */
const NORMAL_MARGINS = [
  ["top", 54],
  ["right", 50.4],
  ["bottom", 54],
  ["left", 50.4],
  ["header", 21.6],
  ["footer", 21.6],
] as const;

export const blankPage = (): HostPage => ({
  orientation: "Portrait",
  paperSize: null,
  fitWidth: null,
  fitHeight: null,
  printArea: null,
  titleRows: null,
  titleColumns: null,
  scale: null,
  header: { left: "", center: "", right: "" },
  footer: { left: "", center: "", right: "" },
  margins: new Map(NORMAL_MARGINS),
  printGridlines: false,
  centerHorizontally: false,
  properties: new Map(),
});

export const blankSheet = (name: string): HostSheet => ({
  id: nextId(),
  name,
  visibility: "Visible",
  tabColor: "",
  showGridlines: true,
  protected: false,
  cells: new Map(),
  tables: [],
  charts: [],
  wholeColumns: new Map(),
  columnWidths: new Map(),
  rowHeights: new Map(),
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  merges: [],
  frozen: { rows: 0, columns: 0 },
  hyperlinks: new Map(),
  page: blankPage(),
  conditionalFormats: [],
  validations: [],
  autoFilter: null,
  properties: new Map(),
  part: null,
  touched: true,
});

/** A book of one empty sheet, as Excel opens it. */
export const blankBook = (fileName = "Book1.xlsx"): HostBook => {
  const sheet = blankSheet("Sheet1");
  return {
    fileName,
    sheets: [sheet],
    activeSheetId: sheet.id,
    names: [],
    settings: new Map(),
    date1904: false,
    structureProtected: false,
    readOnly: false,
    editing: false,
    properties: new Map(),
    selection: null,
    source: null,
  };
};

export const blankTable = (name: string, area: HostArea): HostTable => ({
  id: nextId(),
  name,
  area,
  showHeaders: true,
  showTotals: false,
  style: "TableStyleMedium2",
  filteredRows: new Set(),
  bandedRows: true,
  filterButton: true,
  properties: new Map(),
});

/** Excel's size of a new chart: 360 by 216 points. */
export const blankChart = (name: string, type: string): HostChart => ({
  id: nextId(),
  name,
  type,
  title: "",
  altText: "",
  left: 0,
  top: 0,
  width: 360,
  height: 216,
  series: [],
  properties: new Map(),
});

export const blankSeries = (name: string, values: HostChartSeries["values"]): HostChartSeries => ({
  name,
  values,
  categories: null,
  color: null,
  lineWeight: null,
  lineStyle: null,
  markerStyle: null,
  properties: new Map(),
});
