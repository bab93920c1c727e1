/** An input table of the assessment, as the pane names it. */
export interface InputTable {
  /** What such a table is called, in plain words. */
  readonly title: string;
  /** What the user calls it: the table's name, or the sheet's for a plain range. */
  readonly name: string;
}

/**
 * Sources, or what was left out, without the input tables of the assessment: these are read apart, and are neither unused
 * nor somebody's complaints or losses.
 *
 * @param all Things with names. @param inputTables Those of the assessment. @returns The others, in their order.
 * @example withoutInputTables([{ name: "Tickets" }, { name: "TBLForums" }], [{ title: "Forums", name: "tblForums" }]) // => [{ name: "Tickets" }]
 */
export function withoutInputTables<T extends { readonly name: string }>(
  all: readonly T[],
  inputTables: readonly InputTable[],
): readonly T[] {
  const names = new Set(inputTables.map(({ name }) => name.toLowerCase()));
  return all.filter(({ name }) => !names.has(name.toLowerCase()));
}
