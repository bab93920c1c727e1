import type { LeftOut } from "./find-sources.ts";

/**
 * Tables that have headers and no rows now, by their names in small letters: there is nothing to be read from them.
 *
 * @param leftOut What was left out. @returns Their names.
 * @example [...emptiedTables([{ sheet: "S", name: "Baselines", reason: "headers-only", words: "" }])] // => ["baselines"]
 */
export function emptiedTables(leftOut: readonly LeftOut[]): ReadonlySet<string> {
  return new Set(
    leftOut.flatMap(({ name, reason }) => (reason === "headers-only" ? [name.toLowerCase()] : [])),
  );
}
