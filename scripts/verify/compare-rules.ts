import { readXlsx, type Sheet } from "hucre/xlsx";
import type { Finding } from "./compare-books.ts";

/** What a rule of cells says, however a program writes it. */
const spelled = ({ name, dataValidations = [] }: Sheet): readonly string[] =>
  dataValidations.map(({ range, type, values, inputMessage = "", errorMessage = "" }) =>
    JSON.stringify([name, range, type, values ?? [], inputMessage, errorMessage]),
  );

/** Whether the rules and notes of input tables are the same after another program has opened and saved them. */
export async function compareRules(
  written: Uint8Array,
  saved: Uint8Array,
): Promise<readonly Finding[]> {
  const [ours, theirs] = await Promise.all(
    [written, saved].map(async (bytes) => (await readXlsx(bytes)).sheets.flatMap(spelled)),
  );
  const kept = new Set(theirs);
  const lost = (ours ?? []).filter((rule) => !kept.has(rule));
  return [
    {
      what: "rules and notes of the input tables are kept",
      holds: (ours ?? []).length > 0 && lost.length === 0,
      seen: lost.length === 0 ? `${(ours ?? []).length} rules` : lost.slice(0, 3).join(", "),
    },
  ];
}
