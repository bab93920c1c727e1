/** Writes the sample workbook: `npm run sample -- sample.xlsx`. The same bytes of data on every machine. */
import { writeFile } from "node:fs/promises";
import { makeSample } from "./sample/make-sample.ts";

const [path = "sample.xlsx"] = process.argv.slice(2);
await writeFile(path, await makeSample());
process.stdout.write(`Wrote ${path}: invented data.\n`);
