import type { TemplateColumn } from "./template.ts";

/** Lists up to this length are named in full. */
const LONGEST_LIST = 8;

/**
 * What a cell of a column should hold, after “Enter”.
 *
 * @param column The column. @returns A few words.
 * @example expectedWords({ kind: "whole", least: 0, most: 10, choices: [] }) // => "a whole number from 0 to 10"
 * @example expectedWords({ kind: "list", least: null, most: null, choices: [{ label: "Yes" }, { label: "No" }] }) // => "one of Yes, No"
 */
export function expectedWords({
  kind,
  least,
  most,
  choices,
}: Pick<TemplateColumn, "kind" | "least" | "most" | "choices">): string {
  const fixed = WORDS[kind];
  if (fixed !== undefined) return fixed;
  if (kind !== "list") {
    const bounds = boundWords(least, most);
    return kind === "whole" ? `a whole number${bounds}` : `a number${bounds}`;
  }
  return choices.length > LONGEST_LIST
    ? "one of the values of its list"
    : `one of ${choices.map(({ label }) => label).join(", ")}`;
}

const WORDS: Readonly<Partial<Record<TemplateColumn["kind"], string>>> = {
  date: "a day such as 2026-10-31",
  month: "a month such as 2026-10",
  share: "a share from 0% to 100%",
  "yes-no": "Yes or No",
  text: "a name",
  "multi-list": "names",
};

function boundWords(least: number | null, most: number | null): string {
  if (least === null) return "";
  return most === null ? ` of ${least} or more` : ` from ${least} to ${most}`;
}
