import type { InputColumnPlan, InputSheetPlan, ListSheetPlan } from "../sheets/input-plan.ts";
import { FORMATTED_ROWS, RULED_ROWS, TABLE_ROW } from "../sheets/input-plan.ts";
import { LISTS_KEY, writeMark } from "../intake/templates/template-mark.ts";
import type { Content } from "../sheets/plan.ts";
import { rangeOf } from "./a1.ts";
import { toExcel } from "./cell-content.ts";
import { COLOURS, SIZES } from "./look-of-role.ts";
import { markFormula, TEMPLATE_NAME } from "./template-name.ts";
import { pointsOf } from "./write-layout.ts";
import { queueNote, queueRule } from "./write-rules.ts";

/** A sheet to be drawn: its plan, the name that its table gets, and the date system. */
export interface InputSheetToDraw {
  readonly plan: InputSheetPlan;
  readonly table: string;
  readonly is1904: boolean;
}

/** A new sheet with its table, ready to be filled. The mark comes first: by it a broken-off sheet is known again. */
export function queueInputSheet(
  { workbook }: Excel.RequestContext,
  { plan, table, is1904 }: InputSheetToDraw,
): void {
  const sheet = workbook.worksheets.add(plan.sheet);
  sheet.names.add(TEMPLATE_NAME, markFormula(plan.mark)).visible = false;
  sheet.showGridlines = false;
  queueHead(sheet, plan);
  const rows = plan.rows.map(({ cells }) => cells.map((content) => toExcel(content, is1904)));
  const headers = plan.columns.map(({ header }) => toExcel(textOf(header), is1904));
  const box = boxOf(plan, plan.rows.length + 1);
  // Looks first: a cell formatted as a date shows its number as one.
  const rowsToFormat = Math.max(FORMATTED_ROWS, plan.rows.length);
  for (const [column, each] of plan.columns.entries()) {
    queueColumn(sheet, each, { column, rowsToFormat });
  }
  rangeOf(sheet, box).formulas = [headers, ...rows];
  queueTable(sheet, table, box);
  rangeOf(sheet, { ...box, rows: 1 }).format.rowHeight = HEADER_HEIGHT;
  queueExamples(sheet, plan);
  sheet.freezePanes.freezeRows(TABLE_ROW + 1);
  sheet.pageLayout.orientation = "Landscape";
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  sheet.pageLayout.setPrintTitleRows(`$${TABLE_ROW + 1}:$${TABLE_ROW + 1}`);
}

/** The sheet of long lists: a header and its values in each column. */
export function queueListSheet({ workbook }: Excel.RequestContext, plan: ListSheetPlan): void {
  const sheet = workbook.worksheets.add(plan.sheet);
  sheet.names.add(TEMPLATE_NAME, markFormula(writeMark({ key: LISTS_KEY, version: 1 }))).visible =
    false;
  for (const [column, { header, values }] of plan.lists.entries()) {
    const cells = [header, ...values].map((text) => [toExcel(textOf(text), false)]);
    const range = rangeOf(sheet, { row: 0, column, rows: cells.length, columns: 1 });
    range.formulas = cells;
    range.format.columnWidth = pointsOf(LIST_WIDTH);
    queueHeaderLook(rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 }), true);
  }
  sheet.freezePanes.freezeRows(1);
}

/** In points: two lines of a header. */
const HEADER_HEIGHT = 30;

/** In characters. */
const LIST_WIDTH = 34;

const textOf = (text: string): Content => ({ kind: "text", text });

const boxOf = ({ columns }: InputSheetPlan, rows: number) => ({
  row: TABLE_ROW,
  column: 0,
  rows,
  columns: columns.length,
});

function queueHead(sheet: Excel.Worksheet, { heading, purpose }: InputSheetPlan): void {
  const head = rangeOf(sheet, { row: 0, column: 0, rows: 2, columns: 1 });
  head.formulas = [[toExcel(textOf(heading), false)], [toExcel(textOf(purpose), false)]];
  head.format.font.color = COLOURS.quiet;
  head.format.font.size = SIZES.body;
  const title = rangeOf(sheet, { row: 0, column: 0, rows: 1, columns: 1 }).format.font;
  title.size = SIZES.title;
  title.bold = true;
  title.color = COLOURS.ink;
}

function queueColumn(
  sheet: Excel.Worksheet,
  plan: InputColumnPlan,
  { column, rowsToFormat }: { readonly column: number; readonly rowsToFormat: number },
): void {
  const header = rangeOf(sheet, { row: TABLE_ROW, column, rows: 1, columns: 1 });
  header.format.columnWidth = pointsOf(plan.width);
  queueHeader(header, plan);
  const body = { row: TABLE_ROW + 1, column, columns: 1 };
  queueBody(rangeOf(sheet, { ...body, rows: rowsToFormat }), plan);
  queueRule(rangeOf(sheet, { ...body, rows: RULED_ROWS }), plan);
}

/** The header of a column: bold where it is required, its note beside it when it is selected. */
export function queueHeader(header: Excel.Range, plan: InputColumnPlan): void {
  header.format.wrapText = true;
  header.format.horizontalAlignment = plan.align === "right" ? "Right" : "Left";
  // A figure at the right edge of its column would run into the words of the next.
  if (plan.align === "right") header.format.indentLevel = 1;
  queueHeaderLook(header, plan.isRequired);
  queueNote(header, plan);
}

/** How cells below a header look. */
export function queueBody(body: Excel.Range, plan: InputColumnPlan): void {
  const { format } = body;
  format.font.size = SIZES.body;
  format.font.color = COLOURS.ink;
  format.horizontalAlignment = plan.align === "right" ? "Right" : "Left";
  format.verticalAlignment = "Center";
  if (plan.align === "right") format.indentLevel = 1;
  format.wrapText = plan.wrap;
  body.numberFormat = plan.format as unknown as string[][];
}

function queueHeaderLook({ format }: Excel.Range, isRequired: boolean): void {
  format.font.size = SIZES.body;
  format.font.bold = isRequired;
  format.font.color = isRequired ? COLOURS.ink : COLOURS.quiet;
  format.verticalAlignment = "Bottom";
  const rule = format.borders.getItem("EdgeBottom");
  rule.style = "Continuous";
  rule.weight = "Thin";
  rule.color = COLOURS.ink;
}

/** The look is that of the cells; the filter buttons are for whoever fills the table. */
function queueTable(sheet: Excel.Worksheet, name: string, box: ReturnType<typeof boxOf>): void {
  const table = sheet.tables.add(rangeOf(sheet, box), true);
  table.name = name;
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
}

/** The example stands back: it shows how, and is not read. */
function queueExamples(sheet: Excel.Worksheet, plan: InputSheetPlan): void {
  for (const [place, { isExample }] of plan.rows.entries()) {
    if (!isExample) continue;
    const row = TABLE_ROW + 1 + place;
    const { font } = rangeOf(sheet, {
      row,
      column: 0,
      rows: 1,
      columns: plan.columns.length,
    }).format;
    font.italic = true;
    font.color = COLOURS.quiet;
  }
}
