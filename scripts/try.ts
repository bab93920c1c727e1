/** Refreshes the scorecard of a workbook file without a browser; says what it found, used, left out, sent and wrote. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import * as z from "zod/mini";
import { Mapping } from "../addin/intake/mapping.ts";
import type { Problem } from "../shared/problem.ts";
import { runBook, saveRun } from "./run-book.ts";
import { printProblem, printRun, resultOf } from "./try-report.ts";
import { readTryOptions, USAGE, type TryOptions } from "./try-options.ts";

/** Exit codes: 1 the run failed, 2 the command line or a file of it could not be used. */
const FAILED = 1;
const UNUSABLE = 2;

/** What a field of a mapping file must be is told in zod's words, which the pane does not carry. */
z.config(z.locales.en());

const options = readTryOptions(process.argv.slice(2));
if (options === null) stop(`The command line could not be read.\n  What to do: ${USAGE}`);
else await tryBook(options);

function stop(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = UNUSABLE;
}

async function tryBook({ book, out, json, asOf, mapping: mappingFile }: TryOptions): Promise<void> {
  const mapping = mappingFile === null ? null : await readMapping(mappingFile);
  if (mapping instanceof Error) return stop(mapping.message);
  const bytes = await readInput(book);
  if (bytes instanceof Error) return stop(bytes.message);
  const days = { today: new Date().toISOString().slice(0, 10), asOf };
  const run = await runBook({ bytes, fileName: path.basename(book), mapping, days });
  process[run.result.ok ? "stdout" : "stderr"].write(
    printRun(run, mapping === null ? [] : [`  as ${mappingFile} says`]),
  );
  if (json !== null) await writeFile(json, `${JSON.stringify(resultOf(run), null, 1)}\n`);
  if (out !== null && run.result.ok) await writeFile(out, await saveRun(run.host));
  if (!run.result.ok) process.exitCode = FAILED;
}

async function readInput(file: string): Promise<Uint8Array | Error> {
  try {
    return await readFile(file);
  } catch {
    return new Error(
      `${file} cannot be read.\n  Why: it is not there, or this account may not read it.\n  What to do: give the path of an .xlsx file.`,
    );
  }
}

async function readMapping(file: string): Promise<Mapping | Error> {
  const bytes = await readInput(file);
  if (bytes instanceof Error) return bytes;
  const parsed = Mapping.safeParse(parseJson(new TextDecoder().decode(bytes)));
  if (parsed.success) return parsed.data;
  const problems: readonly Problem[] = parsed.error.issues.map(({ path: where, message }) => ({
    code: "mapping-invalid",
    path: where.join(".") || "the whole",
    expected: message.toLowerCase(),
  }));
  return new Error(problems.map(printProblem).join("\n\n"));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
