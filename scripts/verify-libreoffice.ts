/** Refreshes the workbook of the invented company, opens the result in LibreOffice, works it out anew and prints it: an independent reader. */
import { spawnSync } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { HostBook } from "../test/excel-host/model/book.ts";
import { saveBook } from "../test/excel-host/xlsx/save-book.ts";
import { SHEET_KEYS } from "../addin/sheets/plan.ts";
import { TEMPLATE_KEYS } from "../addin/intake/templates/templates.ts";
import { inventGovernance } from "./sample/governance.ts";
import { makeTemplates } from "./templates/make-templates.ts";
import { compareRules } from "./verify/compare-rules.ts";
import { runBook, saveRun } from "./run-book.ts";
import { makeCompany } from "./sample/make-company.ts";
import { compareBooks, type Finding } from "./verify/compare-books.ts";
import { openOffice, type Office } from "./verify/soffice.ts";

/** Ignored by version control: the workbook, its PDF and the pictures of its pages, to be looked at. */
const FOLDER = ".pages";

/** More than our sheets print; a page beyond the last has no text. */
const MOST_PAGES = 60;

await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
const office = await openOffice(FOLDER);
if (office === null) {
  process.stderr.write(
    "LibreOffice was not found.\n  Why: this gate has another program read what we write.\n  What to do: install LibreOffice Calc (on Debian: apt-get install libreoffice-calc-nogui).\n",
  );
  process.exitCode = 1;
} else await verify(office);

async function verify({ convert }: Office): Promise<void> {
  const book = path.join(FOLDER, "company-refreshed.xlsx");
  const { result, host } = await runBook({
    bytes: await makeCompany(),
    fileName: "company.xlsx",
    mapping: null,
    days: { today: "2026-11-22", asOf: null },
  });
  if (!result.ok) throw new Error("The company could not be refreshed.");
  await writeFile(book, await saveRun(host));
  const recalculated = convert(book, "xlsx", path.join(FOLDER, "recalculated"));
  const findings = [
    ...(await compareBooks(await readFile(book), await readFile(recalculated))),
    ...(await printSheets(host.book, convert)),
    ...(await saveTemplates(convert)),
  ];
  for (const { what, holds, seen } of findings) {
    process.stdout.write(`${holds ? "ok  " : "FAIL"} ${what} (${seen})\n`);
  }
  if (findings.some(({ holds }) => !holds)) process.exitCode = 1;
}

/** The input tables, opened and saved by the other program. */
async function saveTemplates(convert: Office["convert"]): Promise<readonly Finding[]> {
  const made = await makeTemplates({ keys: TEMPLATE_KEYS, sample: inventGovernance() });
  if (!made.ok) throw new Error("The input tables could not be made.");
  const file = path.join(FOLDER, "templates.xlsx");
  await writeFile(file, made.value.bytes);
  const saved = convert(file, "xlsx", path.join(FOLDER, "recalculated"));
  return compareRules(made.value.bytes, await readFile(saved));
}

/** Prints our sheets alone: LibreOffice leaves hidden sheets out. */
async function printSheets(
  book: HostBook,
  convert: Office["convert"],
): Promise<readonly Finding[]> {
  for (const sheet of book.sheets) {
    if (!SHEET_KEYS.some((key) => key === sheet.name)) sheet.visibility = "Hidden";
  }
  book.activeSheetId = book.sheets.find(({ name }) => name === "Board")?.id ?? book.activeSheetId;
  const file = path.join(FOLDER, "scorecard.xlsx");
  await writeFile(file, await saveBook(book));
  const pdf = convert(file, "pdf", FOLDER);
  spawnSync("pdftoppm", ["-r", "110", "-png", pdf, path.join(FOLDER, "page")], { stdio: "ignore" });
  const first = pageText(pdf, 1);
  const second = pageText(pdf, 2);
  if (first === null || second === null) {
    return [
      { what: "the Board is one page", holds: false, seen: "pdftotext (poppler-utils) is missing" },
    ];
  }
  return [
    {
      what: "the Board is one page, and Complaint trends follows",
      holds:
        first.includes("Customer scorecard") && second.trimStart().startsWith("Complaint trends"),
      seen: `${firstLine(first)} | ${firstLine(second)}`,
    },
    ...countPages(pdf),
  ];
}

/** Accountability and the report of the assessment have two pages each, and the sheet after each begins the third. */
function countPages(pdf: string): readonly Finding[] {
  const heads = Array.from({ length: MOST_PAGES }, (_, page) =>
    firstLine(pageText(pdf, page + 1) ?? ""),
  );
  return [
    ["Accountability", "Roadmap"],
    ["Readiness", "Questions"],
  ].map(([sheet = "", next = ""]) => {
    const [from, to] = [heads.indexOf(sheet), heads.indexOf(next)];
    return {
      what: `${sheet} is two pages, and ${next} follows`,
      holds: from !== -1 && to - from === 2,
      seen: `pages ${from + 1} to ${to}`,
    };
  });
}

function pageText(pdf: string, page: number): string | null {
  const { status, stdout } = spawnSync(
    "pdftotext",
    ["-layout", "-f", String(page), "-l", String(page), pdf, "-"],
    { encoding: "utf8" },
  );
  return status === 0 ? stdout : null;
}

function firstLine(text: string): string {
  return text.trim().split(/\s{2,}|\n/)[0] ?? "";
}
