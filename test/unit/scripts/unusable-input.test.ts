import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, vi } from "vitest";

// A machine that is busy with other tests is slower, not wrong.
vi.setConfig({ testTimeout: 60_000 });

const FOLDER = mkdtempSync(path.join(tmpdir(), "upstream-"));
const NO_BOOK = path.join(FOLDER, "notes.xlsx");
writeFileSync(NO_BOOK, "These are notes, not a workbook.");

const mappingOf = (name: string, text: string): string => {
  const file = path.join(FOLDER, name);
  writeFileSync(file, text);
  return file;
};

const run = (script: string, args: readonly string[]) =>
  spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], { input: "", encoding: "utf8" });

it.each([
  ["a file that is no workbook", "try", [NO_BOOK], `${NO_BOOK} cannot be opened.`],
  ["a workbook that is not there", "try", ["none.xlsx"], "none.xlsx cannot be read."],
  ["no file to write", "write-templates", [], "It must name a file to write"],
  [
    "a table that is none",
    "write-templates",
    ["--out", "x.xlsx", "--tables", "quiz,plans"],
    "may name",
  ],
  ["a folder for the tables", "write-templates", ["--out", FOLDER], "It is a folder."],
  ["a folder", "try", [FOLDER], `${FOLDER} cannot be read.`],
  ["no workbook at all", "try", [], "The command line could not be read."],
  ["a place for the result that is a folder", "try", [NO_BOOK, "--json", FOLDER], "written."],
  [
    "a place for the workbook in no folder",
    "try",
    [NO_BOOK, "--out", "nowhere/out.xlsx"],
    "There is no folder nowhere.",
  ],
  ["a mapping that is not there", "try", [NO_BOOK, "--mapping", "none.json"], "none.json cannot"],
  [
    "a mapping that is no JSON",
    "try",
    [NO_BOOK, "--mapping", mappingOf("broken.json", "{")],
    "It is not JSON.",
  ],
  [
    "a mapping with an unknown key",
    "try",
    [NO_BOOK, "--mapping", mappingOf("unknown.json", '{"complaint": {}}')],
    "There is nothing called “complaint” in a mapping here.",
  ],
  [
    "a mapping with a number for a column",
    "try",
    [NO_BOOK, "--mapping", mappingOf("number.json", '{"complaints": {"source": "C", "date": 5}}')],
    "The mapping cannot be used at complaints.date.\n  Why: It must be the header of a column, as text.",
  ],
  ["an option where a path belongs", "write-sample", ["--help"], "It takes one path"],
  ["no method of the web", "api", ["FETCH ME", "/health"], "a method in capital letters"],
  ["no path", "api", ["GET", "health"], "a path that begins with a slash"],
] as const)(
  "%s ends with code 2 and says what, why and what to do",
  (...[, script, args, words]) => {
    const { status, stdout, stderr } = run(script, args);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(words);
    for (const part of stderr.trimEnd().split("\n\n"))
      expect(part).toMatch(/^[^\n]+\.\n {2}Why: [^\n]+\.\n {2}What to do: [^\n]+$/);
    expect(stderr).not.toContain(import.meta.dirname);
    expect(stderr).not.toMatch(/^\s+at /m);
  },
);
