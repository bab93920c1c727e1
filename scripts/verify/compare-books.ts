import { readXlsx, type Sheet } from "hucre/xlsx";
import { SHEET_KEYS } from "../../addin/sheets/plan.ts";

/** One thing that was looked at, and whether it held. */
export interface Finding {
  readonly what: string;
  readonly holds: boolean;
  readonly seen: string;
}

/** Fewest check cells of the sample; fewer would mean that checks were lost on the way. */
const MIN_CHECKS = 25;

/** Part of the number format of the cells that say TRUE or FALSE. */
const TRUTH = '"TRUE"';

const KEPT_FORMATS = ["%", "#,##0", "0.0"];

interface Pair {
  readonly ours: readonly Sheet[];
  readonly theirs: readonly Sheet[];
}

/** What another spreadsheet program made of our sheets after it worked them out and wrote them in its own way. */
export async function compareBooks(
  written: Uint8Array,
  recalculated: Uint8Array,
): Promise<readonly Finding[]> {
  const ours = (await readXlsx(written, { readStyles: true })).sheets;
  const theirs = (await readXlsx(recalculated, { readStyles: true })).sheets;
  const pair = { ours, theirs };
  return [
    compareNames(pair),
    findErrors(pair),
    countChecks(pair),
    compareCounts(pair, "tables", ({ tables }) => tables?.length ?? 0),
    compareCounts(pair, "charts", ({ charts }) => charts?.length ?? 0),
    compareCounts(pair, "chart series", ({ charts }) =>
      (charts ?? []).reduce((sum, { seriesCount }) => sum + (seriesCount ?? 0), 0),
    ),
    compareFormats(pair),
    comparePages(pair),
  ];
}

const isOurs = ({ name }: Sheet): boolean => SHEET_KEYS.some((key) => key === name);

function compareNames({ ours, theirs }: Pair): Finding {
  const names = ours.map(({ name }) => name).join(", ");
  const seen = theirs.map(({ name }) => name).join(", ");
  return { what: "all sheets are there, in order", holds: names === seen, seen };
}

function findErrors({ theirs }: Pair): Finding {
  const errors = theirs
    .filter(isOurs)
    .flatMap(({ name, cells }) =>
      [...(cells ?? [])].flatMap(([place, { type, value }]) =>
        type === "error" || /^#[A-Z/0!?]+$/.test(String(value)) ? [`${name} ${place}`] : [],
      ),
    );
  return {
    what: "no cell of our sheets is an error",
    holds: errors.length === 0,
    seen: errors.slice(0, 5).join(", ") || "none",
  };
}

function countChecks({ theirs }: Pair): Finding {
  const cells = theirs.filter(isOurs).flatMap((sheet) => [...(sheet.cells?.values() ?? [])]);
  const checks = cells.flatMap(({ formula, formulaResult, value, style }) =>
    formula !== undefined && style?.numFmt?.includes(TRUTH) === true
      ? [formulaResult ?? value]
      : [],
  );
  // A truth with a number format is written as 1 by LibreOffice.
  const agreeing = checks.filter((check) => check === true || check === 1).length;
  return {
    what: "every check cell is true after it was worked out again",
    holds: checks.length >= MIN_CHECKS && agreeing === checks.length,
    seen: `${agreeing} of ${checks.length}`,
  };
}

function compareCounts(
  { ours, theirs }: Pair,
  what: string,
  count: (sheet: Sheet) => number,
): Finding {
  const total = (sheets: readonly Sheet[]): number =>
    sheets.reduce((sum, sheet) => sum + count(sheet), 0);
  const expected = total(ours);
  const found = total(theirs);
  return {
    what: `all ${what} are there`,
    holds: expected > 0 && expected === found,
    seen: `${found} of ${expected}`,
  };
}

/** Cells of our sheets whose format shows a kind of number: sheet, place, and the part of the format that shows it. */
const formattedCells = (sheets: readonly Sheet[]): readonly (readonly [Sheet, string, string])[] =>
  sheets.filter(isOurs).flatMap((sheet) =>
    [...(sheet.cells ?? [])].flatMap(([place, { style }]) => {
      const kind = KEPT_FORMATS.find((part) => style?.numFmt?.includes(part));
      return kind === undefined ? [] : [[sheet, place, kind] as const];
    }),
  );

function compareFormats({ ours, theirs }: Pair): Finding {
  const cells = formattedCells(ours);
  const lost = cells.flatMap(([{ name }, place, kind]) => {
    const other = theirs.find((sheet) => sheet.name === name);
    const found = other?.cells?.get(place)?.style?.numFmt ?? "";
    return found.includes(kind) ? [] : [`${name} ${place}: ${found}`];
  });
  return {
    what: "number formats are kept",
    holds: cells.length > 0 && lost.length === 0,
    seen: lost.length === 0 ? `${cells.length} cells` : lost.slice(0, 5).join(", "),
  };
}

/** A sheet prints at a scale of its own or fits its page; LibreOffice writes a scale of 100 beside the latter. */
const scaleOf = ({ pageSetup }: Sheet): number | "fit" | "free" => {
  const { scale = 100, fitToPage } = pageSetup ?? {};
  if (scale !== 100) return scale;
  return fitToPage === true ? "fit" : "free";
};

function comparePages({ ours, theirs }: Pair): Finding {
  const page = (sheet: Sheet | undefined): string =>
    JSON.stringify([
      sheet?.pageSetup?.orientation ?? "portrait",
      sheet === undefined ? null : scaleOf(sheet),
      sheet?.freezePane?.rows ?? 0,
    ]);
  const differing = ours.filter(isOurs).filter((sheet) => {
    const other = theirs.find(({ name }) => name === sheet.name);
    return page(sheet) !== page(other);
  });
  return {
    what: "orientation, scale or fit to the page, and frozen rows are kept",
    holds: differing.length === 0,
    seen: differing.map((sheet) => `${sheet.name} ${page(sheet)}`).join(", ") || "all",
  };
}
