import type { Found, Mentions } from "./find-mentions.ts";
import { BUILT, ROWS, type MissionRow } from "./rows.ts";

const INTRO = `# Practices, and where they stand

The posts by or after Jeanne Bliss that the product goes by describe 84 practices. Names and wording are ours; the headings are the titles of the posts. This page is written by \`npm run mission\` from \`scripts/mission/rows.ts\`, from the docstrings that name a number, and from the titles of tests that begin with one; a test fails when it is not up to date.

_Built_: all of it works, and both a module and a test name it. _In part_: something names it, and it is not complete. _Core_ comes first, then _next_, then _later_.
`;

const linksTo = (files: readonly string[]): string =>
  files.map((file) => `[${file.split("/").at(-1)}](../${file})`).join(", ");

const stateOf = ({ number, tier }: MissionRow, { modules, tests }: Found): string => {
  if (BUILT.has(number)) return "built";
  return modules.has(number) || tests.has(number) ? `in part (${tier})` : `not yet (${tier})`;
};

const at = (mentions: Mentions, number: number): string => linksTo(mentions.get(number) ?? []);

const lineOf = (row: MissionRow, found: Found): string => {
  const sheets = BUILT.has(row.number) ? row.sheets.join(", ") : "";
  const cells = [
    `S${row.number}`,
    row.name,
    stateOf(row, found),
    at(found.modules, row.number),
    sheets,
    at(found.tests, row.number),
  ];
  return `| ${cells.join(" | ")} |`;
};

const countOf = (tier: MissionRow["tier"], found: Found): string => {
  const rows = ROWS.filter((row) => row.tier === tier);
  const built = rows.filter(({ number }) => BUILT.has(number));
  const inPart = rows.filter((row) => stateOf(row, found).startsWith("in part"));
  return `| ${tier} | ${rows.length} | ${built.length} | ${inPart.length} | ${rows.length - built.length - inPart.length} |`;
};

const sectionOf = (title: string, found: Found): readonly string[] => [
  `## ${title}`,
  "",
  "| # | Practice | State | Modules | Sheets | Tests |",
  "| --- | --- | --- | --- | --- | --- |",
  ...ROWS.filter(({ source }) => source.title === title).map((row) => lineOf(row, found)),
  "",
];

/** The whole page in Markdown, before it is formatted: one section a post. */
export const writePage = (found: Found): string =>
  [
    INTRO,
    "| Tier | Practices | Built | In part | Not yet |",
    "| --- | --- | --- | --- | --- |",
    ...(["core", "next", "later"] as const).map((tier) => countOf(tier, found)),
    "",
    ...[...new Set(ROWS.map(({ source }) => source.title))].flatMap((title) =>
      sectionOf(title, found),
    ),
  ].join("\n");

/** Practices that are said to be built while no module or no test names them, in words. */
export const findUnproved = ({ modules, tests }: Found): readonly string[] =>
  [...BUILT].flatMap((number) => [
    ...(modules.has(number) ? [] : [`S${number} is said to be built and no module names it.`]),
    ...(tests.has(number) ? [] : [`S${number} is said to be built and no test names it.`]),
  ]);
