import { readFile } from "node:fs/promises";
import type * as z from "zod/mini";
import { Mapping } from "../addin/intake/mapping.ts";
import type { Unusable } from "./say-unusable.ts";

/** A mapping that was read, or all that is wrong with it. */
export type ReadMapping =
  | { readonly mapping: Mapping; readonly problems: null }
  | { readonly mapping: null; readonly problems: readonly Unusable[] };

type Issue = z.core.$ZodIssue;

/** Keys that name a column by its header. */
const COLUMNS = new Set([
  "date",
  "category",
  "id",
  "reason",
  "value",
  "status",
  "customer",
  "start",
  "end",
  "target",
  "owner",
  "from",
  "who",
  "when",
  "why",
]);

const KINDS: Readonly<Record<string, string>> = {
  object: "an object in braces",
  array: "a list in brackets",
  string: "text in quotation marks",
};

/** Reads the file of `--mapping`. */
export async function readMapping(file: string): Promise<ReadMapping> {
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null)
    return failed({
      what: `${file} cannot be read.`,
      why: "It is not there, or this account may not read it.",
      remedy: "Give the path of a mapping, or leave --mapping out to use the proposal.",
    });
  const parsed = Mapping.safeParse(parseJson(text));
  if (parsed.success) return { mapping: parsed.data, problems: null };
  if (parseJson(text) === undefined)
    return failed({
      what: `${file} is not a mapping.`,
      why: "It is not JSON.",
      remedy: "Correct it, or take the mapping of a result that --json wrote.",
    });
  return failed(...parsed.error.issues.map(writeIssue));
}

function failed(...problems: readonly Unusable[]): ReadMapping {
  return { mapping: null, problems };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What is wrong with a mapping, where, and what must stand there instead. */
function writeIssue(issue: Issue): Unusable {
  const place = issue.path.join(".");
  const what =
    place === "" ? "The mapping cannot be used." : `The mapping cannot be used at ${place}.`;
  const remedy = "Correct it there, or leave --mapping out to use the proposal.";
  if (issue.code === "unrecognized_keys") {
    const keys = issue.keys.map((key) => `“${key}”`).join(", ");
    return { what, why: `There is nothing called ${keys} in a mapping here.`, remedy };
  }
  return { what, why: `It must be ${expectedOf(issue)}.`, remedy };
}

function expectedOf(issue: Issue): string {
  if (issue.code === "invalid_value")
    return `one of ${issue.values.map((value) => `“${String(value)}”`).join(", ")}`;
  if (COLUMNS.has(String(issue.path.at(-1)))) return "the header of a column, as text";
  if (issue.path.at(-1) === "source") return "the name of a table, as text";
  const kind = issue.code === "invalid_type" ? KINDS[issue.expected] : undefined;
  return kind ?? "as the documentation of the mapping says";
}
