/** Runs the calibration of the trend engine and writes its tables to docs/calibration.md; about two minutes. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { writeCalibration } from "../test/calibration/write-calibration.ts";

const FILE = path.resolve(import.meta.dirname, "../docs/calibration.md");

await writeFile(
  FILE,
  writeCalibration((line) => process.stderr.write(`${line}\n`)),
);
process.stdout.write("docs/calibration.md written.\n");
