import type {
  Area,
  CellValue,
  ColumnChunk,
  RowChunk,
  SheetSurvey,
} from "../../../addin/intake/source.ts";

/** A field and the comma or line end after it; a field in quotation marks may hold commas, line ends and doubled marks. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;

/** The rows of a csv file. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = "", end] of text.matchAll(FIELD)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows.filter((cells) => cells.length > 1 || (cells[0] ?? "") !== "");
}

/** A cell as a spreadsheet types it: plain numbers become numbers, everything else stays text. */
export function typeCell(text: string): CellValue {
  return /^-?\d+(?:\.\d+)?$/.test(text) && !/^-?0\d/.test(text) ? Number(text) : text;
}

/** A sheet made of rows of cells, its header row among them; `dates` tells which cells are shown as dates. */
export interface MadeSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly isDate?: (row: number, column: number) => boolean;
  readonly at?: { readonly row: number; readonly column: number };
}

const ORIGIN = { row: 0, column: 0 };

export function areaOf({ name, rows, at = ORIGIN }: MadeSheet): Area {
  const columns = Math.max(...rows.map((row) => row.length));
  return { sheet: name, ...at, rows: rows.length, columns };
}

/** Consecutive rows of a made sheet as the workbook port gives them; rows counted within `rows`. */
export function chunkOf(sheet: MadeSheet, from: number, until: number): RowChunk {
  const { rows, isDate, at = ORIGIN } = sheet;
  const part = rows.slice(from, until);
  const columns = Array.from({ length: areaOf(sheet).columns }, (_, column) => {
    const chunk: ColumnChunk = {
      values: part.map((row) => row[column] ?? ""),
      dates: isDate === undefined ? false : part.map((_row, index) => isDate(from + index, column)),
      errors: [],
    };
    return [at.column + column, chunk] as const;
  });
  return { firstRow: at.row + from, rows: part.length, columns: new Map(columns) };
}

/** What a survey tells of a made sheet. */
export function surveyOf(sheet: MadeSheet): SheetSurvey {
  const used = areaOf(sheet);
  return {
    name: sheet.name,
    visible: true,
    protected: false,
    ours: null,
    used,
    tables: [],
    heads: [{ area: used, chunk: chunkOf(sheet, 0, 60) }],
  };
}
