/** Writes a workbook with the input tables: `npm run templates -- --out templates.xlsx [--tables quiz,forums]`. */
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { TemplateKey } from "../addin/intake/templates/template.ts";
import { TEMPLATE_KEYS } from "../addin/intake/templates/templates.ts";
import { noticeOf } from "../shared/problem.ts";
import { findWriteProblem, sayUnusable } from "./say-unusable.ts";
import { makeTemplates } from "./templates/make-templates.ts";

const USAGE = `npm run templates -- --out TEMPLATES.xlsx [--tables ${TEMPLATE_KEYS.slice(0, 3).join(",")}]`;

interface Asked {
  readonly out: string;
  readonly keys: readonly TemplateKey[];
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
      options: { out: { type: "string" }, tables: { type: "string" } },
    });
    if (values.out === undefined) return null;
    const names = values.tables?.split(",").map((name) => name.trim()) ?? TEMPLATE_KEYS;
    const keys = TEMPLATE_KEYS.filter((key) => names.includes(key));
    return keys.length === 0 || keys.length < names.length ? null : { out: values.out, keys };
  } catch {
    return null;
  }
}

async function writeTemplates({ out, keys }: Asked): Promise<void> {
  const problem = await findWriteProblem(out);
  if (problem !== null) return sayUnusable([problem]);
  const made = await makeTemplates(keys);
  if (!made.ok) return sayUnusable(made.problems.map(noticeOf));
  await writeFile(out, made.value.bytes);
  process.stdout.write(
    `Wrote ${out}: ${made.value.inserted.map(({ sheet, table }) => `${sheet} (${table})`).join(", ")}.\n`,
  );
}
