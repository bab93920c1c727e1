/** Writes the sample workbook: `npm run sample -- sample.xlsx`. The same bytes of data on every machine. */
import { writeFile } from "node:fs/promises";
import { makeSample } from "./sample/make-sample.ts";
import { findWriteProblem, sayUnusable } from "./say-unusable.ts";

const [file = "sample.xlsx", ...rest] = process.argv.slice(2);
const problem =
  file.startsWith("-") || rest.length > 0
    ? {
        what: "The command line could not be read.",
        why: "It takes one path, and no options.",
        remedy: "npm run sample -- [SAMPLE.xlsx]",
      }
    : await findWriteProblem(file);
if (problem === null) {
  await writeFile(file, await makeSample());
  process.stdout.write(`Wrote ${file}: invented data.\n`);
} else sayUnusable([problem]);
