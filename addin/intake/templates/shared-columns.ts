import type { ColumnMaker } from "./column.ts";
import type { TemplateColumn } from "./template.ts";

/**
 * The day on which a row was typed: what came in just before a review is told apart by it.
 *
 * @param column Makes columns of the table. @returns The column.
 * @example entered((header) => ({ header })).header // => "Entered"
 */
export function entered(column: ColumnMaker<"entered">): TemplateColumn {
  return column("Entered", "date", {
    feeds: "entered",
    note: "The day on which this row was entered.",
    example: "2026-10-14",
    formerly: ["Entered on", "Date entered"],
  });
}

/**
 * A column that names a person.
 *
 * @param column Makes columns of the table. @param words Its field, header and note. @returns The column.
 * @example ownerColumn((header) => ({ header }), { feeds: "owner", note: "" }).header // => "Owner"
 */
export function ownerColumn<Field extends string>(
  column: ColumnMaker<Field>,
  words: {
    readonly feeds: Field;
    readonly note: string;
    readonly header?: string;
    readonly formerly?: readonly string[];
  },
): TemplateColumn {
  const { feeds, note, header = "Owner", formerly = [] } = words;
  return column(header, "text", {
    feeds,
    note,
    formerly,
    book: "people",
    example: "Head of Service",
  });
}
