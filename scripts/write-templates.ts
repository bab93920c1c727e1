/** Writes a workbook with the input tables: `npm run templates -- --out templates.xlsx [--tables quiz,forums] [--filled]`. */
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { TemplateKey } from "../addin/intake/templates/template.ts";
import { TEMPLATE_KEYS } from "../addin/intake/templates/templates.ts";
import { noticeOf } from "../shared/problem.ts";
import { inventGovernance } from "./sample/governance.ts";
import { findWriteProblem, sayUnusable } from "./say-unusable.ts";
import { makeTemplates } from "./templates/make-templates.ts";

const USAGE = `npm run templates -- --out TEMPLATES.xlsx [--tables ${TEMPLATE_KEYS.slice(0, 3).join(",")}] [--filled]`;

interface Asked {
  readonly out: string;
  readonly keys: readonly TemplateKey[];
  /** With the rows of an invented company. */
  readonly isFilled: boolean;
}

const asked = readOptions(process.argv.slice(2));
if (asked === null)
  sayUnusable([
    {
      what: "The command line could not be read.",
      why: `It must name a file to write, and may name tables: ${TEMPLATE_KEYS.join(", ")}.`,
      remedy: USAGE,
    },
  ]);
else await writeTemplates(asked);

function readOptions(args: readonly string[]): Asked | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { out: { type: "string" }, tables: { type: "string" }, filled: { type: "boolean" } },
    });
    if (values.out === undefined) return null;
    const names = values.tables?.split(",").map((name) => name.trim()) ?? TEMPLATE_KEYS;
    const keys = TEMPLATE_KEYS.filter((key) => names.includes(key));
    if (keys.length === 0 || keys.length < names.length) return null;
    return { out: values.out, keys, isFilled: values.filled ?? false };
  } catch {
    return null;
  }
}

async function writeTemplates({ out, keys, isFilled }: Asked): Promise<void> {
  const problem = await findWriteProblem(out);
  if (problem !== null) return sayUnusable([problem]);
  const made = await makeTemplates({ keys, ...(isFilled ? { sample: inventGovernance() } : {}) });
  if (!made.ok) return sayUnusable(made.problems.map(noticeOf));
  await writeFile(out, made.value.bytes);
  process.stdout.write(
    `Wrote ${out}: ${made.value.inserted.map(({ sheet, table }) => `${sheet} (${table})`).join(", ")}.${isFilled ? " All rows are invented." : ""}\n`,
  );
}
