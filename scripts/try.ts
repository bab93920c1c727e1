/** Refreshes the scorecard of a workbook file without a browser; says what it found, used, left out, sent and wrote. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Mapping } from "../addin/intake/mapping.ts";
import { openBook } from "../test/excel-host/xlsx/open-book.ts";
import { readMapping } from "./read-mapping.ts";
import { runBook, saveRun, type BookInput, type BookRun } from "./run-book.ts";
import { findWriteProblem, sayUnusable } from "./say-unusable.ts";
import { printRun, resultOf } from "./try-report.ts";
import { readTryOptions, USAGE, type TryOptions } from "./try-options.ts";

/** Exit code of a run that failed; 2 stands for a command line, or a file of it, that could not be used. */
const FAILED = 1;

const options = readTryOptions(process.argv.slice(2));
if (options === null)
  sayUnusable([
    {
      what: "The command line could not be read.",
      why: "It must name one workbook, and nothing but these options.",
      remedy: USAGE,
    },
  ]);
else await tryBook(options);

async function tryBook(asked: TryOptions): Promise<void> {
  const read = asked.mapping === null ? null : await readMapping(asked.mapping);
  const places = [asked.out, asked.json].filter((place) => place !== null);
  const unwritable = (await Promise.all(places.map(findWriteProblem))).filter(
    (problem) => problem !== null,
  );
  const problems = [...(read?.problems ?? []), ...unwritable];
  if (problems.length > 0) return sayUnusable(problems);
  const bytes = await readFile(asked.book).catch(() => null);
  if (bytes === null)
    return sayUnusable([
      {
        what: `${asked.book} cannot be read.`,
        why: "It is not there, it is a folder, or this account may not read it.",
        remedy: "Give the path of an .xlsx file.",
      },
    ]);
  await runFile(asked, bytes, read?.mapping ?? null);
}

async function runFile(
  { book, out, json, asOf, mapping: mappingFile }: TryOptions,
  bytes: Uint8Array,
  mapping: Mapping | null,
): Promise<void> {
  const days = { today: new Date().toISOString().slice(0, 10), asOf };
  const run = await runOrNull({ bytes, fileName: path.basename(book), mapping, days });
  if (run === null)
    return sayUnusable([
      {
        what: `${book} cannot be opened.`,
        why: "It is not an .xlsx workbook, or it is damaged or locked by a password.",
        remedy: "Open it in Excel and save it as an Excel workbook (.xlsx).",
      },
    ]);
  process[run.result.ok ? "stdout" : "stderr"].write(
    printRun(run, mapping === null ? [] : [`  as ${mappingFile} says`]),
  );
  if (json !== null) await writeFile(json, `${JSON.stringify(resultOf(run), null, 1)}\n`);
  if (out !== null && run.result.ok) await writeFile(out, await saveRun(run.host));
  if (!run.result.ok) process.exitCode = FAILED;
}

/** Null for a file that does not open; any other failure is a bug and is thrown on. */
async function runOrNull(input: BookInput): Promise<BookRun | null> {
  try {
    return await runBook(input);
  } catch (error) {
    const opens = await openBook(input.bytes, input.fileName).then(
      () => true,
      () => false,
    );
    if (!opens) return null;
    throw error;
  }
}
