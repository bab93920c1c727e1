import type { BookKey, Choice, ColumnKind, Sent, TemplateColumn } from "./template.ts";

/** What differs from the usual column. */
export interface ColumnSpec<Field extends string> {
  readonly feeds?: Field | readonly Field[];
  /** The first field when left out. */
  readonly key?: string;
  readonly note: string;
  readonly example: string | number;
  readonly required?: true;
  readonly formerly?: readonly string[];
  readonly choices?: readonly Choice[];
  readonly book?: BookKey;
  readonly least?: number;
  readonly most?: number;
  readonly width?: number;
}

/** Makes a column of a table whose rows have these fields. */
export type ColumnMaker<Field extends string> = (
  header: string,
  kind: ColumnKind,
  spec: ColumnSpec<Field>,
) => TemplateColumn;

const USUAL_WIDTH: Readonly<Record<ColumnKind, number>> = {
  text: 24,
  date: 13,
  month: 12,
  number: 13,
  share: 13,
  whole: 13,
  list: 16,
  "yes-no": 13,
  "multi-list": 26,
};

/**
 * A maker of columns for one table; a field that the contract's row does not have does not compile.
 *
 * @returns Makes a column from its header, its kind and what differs from the usual.
 * @example columnsOf()("Owner", "text", { feeds: "owner", book: "people", note: "Who answers for it.", example: "" }).sent // => "code"
 */
export function columnsOf<Row extends object>(): ColumnMaker<Exclude<keyof Row & string, "row">> {
  return (header, kind, spec) => {
    const feeds = listOf(spec.feeds);
    return {
      key: spec.key ?? feeds[0] ?? header,
      header,
      kind,
      sent: sentOf(kind, { book: spec.book, isFed: feeds.length > 0 }),
      feeds,
      isRequired: spec.required ?? false,
      note: spec.note,
      formerly: spec.formerly ?? [],
      choices: spec.choices ?? [],
      book: spec.book ?? null,
      least: spec.least ?? null,
      most: spec.most ?? null,
      example: spec.example,
      width: spec.width ?? USUAL_WIDTH[kind],
    };
  };
}

const listOf = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

/** A text without a list of codes is sent as its presence alone, however it is called. */
function sentOf(
  kind: ColumnKind,
  { book, isFed }: { readonly book: BookKey | undefined; readonly isFed: boolean },
): Sent {
  if (!isFed) return "no";
  if (book !== undefined) return "code";
  return kind === "text" ? "presence" : "value";
}
