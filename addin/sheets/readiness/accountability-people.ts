import type { Readiness } from "../../../shared/contract/readiness/answer.ts";
import type {
  DecisionReview,
  PeopleReview,
  Share,
} from "../../../shared/contract/readiness/governance.ts";
import { countWords, writeNumber } from "../../../shared/scoring/write-number.ts";
import type { Block, Draw } from "../block.ts";
import { blockOf, mergeBlocks, shiftRight } from "../block.ts";
import { text } from "../cells.ts";
import { dayInWords } from "../day-words.ts";
import type { Mark } from "../marks.ts";
import type { Cell } from "../plan.ts";
import { wrapWords } from "../wrap-words.ts";
import { ACCOUNTABILITY_WIDTHS, ACROSS_LETTERS, NAME_LETTERS } from "./accountability-grid.ts";
import type { RowLink } from "./link-rows.ts";
import { linkRow } from "./link-rows.ts";
import type { Names } from "./names.ts";
import type { PartRow } from "./rows.ts";
import { linkPart, partOf, placeHeads, placeParts, words } from "./rows.ts";
import { countCell, flagMark, shareCell, shareWords } from "./score-cells.ts";
import { drawMissing, drawTable } from "./wide-sheet.ts";

/** What is looked at, how it stands, what was found, the row. */
const [STATE, WORDS, LINK, PEOPLE_COLUMNS] = [1, 2, 7, 8] as const;
const FOUND_LETTERS = 54;

const line = (
  name: string,
  mark: Mark | null,
  { found, link = null }: { readonly found: string; readonly link?: RowLink | null },
): PartRow =>
  placeParts([
    [0, words(wrapWords(name, NAME_LETTERS))],
    [STATE, mark === null ? null : words(mark.words, { tone: mark.tone })],
    [WORDS, words(wrapWords(found, FOUND_LETTERS))],
    [LINK, link === null ? null : linkPart(link, { indent: 1 })],
  ]);

const championRows = ({ champion }: PeopleReview, names: Names): readonly PartRow[] => {
  if (champion === null)
    return [
      line(
        "Champion",
        { words: "✕ nobody", tone: "worse" },
        { found: "no row is marked as the champion" },
      ),
    ];
  const { row, isOfficer, reportsToCeo, dedicated, otherRoles, tenureMonths } = champion;
  const link = linkRow("people", row, names);
  const time = dedicated === null ? null : `${writeNumber(dedicated * 100)}% of working time`;
  const roles = otherRoles === null ? null : countWords(otherRoles, "other role");
  const found = [time, roles].filter((part) => part !== null).join(", ");
  return [
    line("Champion is an officer", flagMark(isOfficer), { found: "", link }),
    line("Champion reports to the CEO", flagMark(reportsToCeo), { found: "", link }),
    line("Time for it", null, {
      found: found === "" ? "no data: no share of time is entered" : found,
      link,
    }),
    line("In the role for", null, {
      found:
        tenureMonths === null ? "no data: no start is entered" : countWords(tenureMonths, "month"),
      link,
    }),
  ];
};

const sponsorRow = ({ sponsor }: PeopleReview, names: Names): PartRow => {
  if (sponsor === null)
    return line(
      "Executive sponsor",
      { words: "✕ nobody", tone: "worse" },
      { found: "no row is marked as the sponsor" },
    );
  const { row, signed, termEnd, coversHorizon } = sponsor;
  const when = signed === null ? "has not signed" : `signed on ${dayInWords(signed)}`;
  const until =
    termEnd === null ? "no end of the term is entered" : `term to ${dayInWords(termEnd)}`;
  return line("Sponsor signed for the whole term", flagMark(coversHorizon), {
    found: `${when}; ${until}`,
    link: linkRow("people", row, names),
  });
};

const bonusWords = (bonus: number | null): string =>
  bonus === null ? "" : `; median bonus for it ${writeNumber(bonus * 100)}%`;

/**
 * Champion, sponsor, charter and incentives (S42, S45, S46, S57).
 *
 * @param readiness The answer. @param names Of the workbook. @returns Draws the table, or the reason for none.
 */
export function drawPeople(readiness: Readiness, names: Names): Draw {
  const { people } = readiness;
  if (people === null) return drawMissing(readiness, "People", "people");
  return drawTable({
    heads: placeHeads(PEOPLE_COLUMNS, {
      0: "People",
      [STATE]: "State",
      [WORDS]: "What the rows say",
      [LINK]: "_Row",
    }),
    rows: [
      ...championRows(people, names),
      sponsorRow(people, names),
      line("Leaders' charter", null, { found: shareWords(people.charterSigned, "signed") }),
      line("Customer goal in pay or promotion", null, {
        found: `${shareWords(people.incentives, "people")}${bonusWords(people.medianBonus)}`,
      }),
    ],
  });
}

const partsOf = ({ value, num, den }: Share): string =>
  value === null ? "none to count" : `${writeNumber(num)} of ${writeNumber(den)}`;

const decisionRows = (review: DecisionReview): readonly PartRow[] => {
  const { stick, escalatedInTime, ceoTookPart, unchecked, openEscalations } = review;
  const row = (figure: Cell, name: string): PartRow => [
    partOf(figure),
    words(wrapWords(name, DECISION_LETTERS), { indent: 1 }),
  ];
  return [
    row(shareCell(stick), `Still holding after 90 days: ${partsOf(stick)}`),
    row(countCell(unchecked, "worse"), "Old enough, and nobody has looked"),
    row(shareCell(escalatedInTime), `Escalations resolved in time: ${partsOf(escalatedInTime)}`),
    row(shareCell(ceoTookPart), `CEO took part in resolving: ${partsOf(ceoTookPart)}`),
    row(countCell(openEscalations, "worse"), "Escalations still open"),
  ];
};

/** Right of the people: a figure, and over the columns of the strip what it counts. */
const [DECISION_COLUMN, DECISION_LETTERS] = [8, 42] as const;

const DECISION_WORDS =
  "Still holding: of decisions old enough; those that nobody has looked at count among them, not as holding. CEO took part: of decisions that bind several units or were escalated.";

/**
 * Decisions that bind several units: how many stuck, and what is still open (S29, S49). They stand right of the people.
 *
 * @param readiness The answer. @returns Draws the table, or the reason for none.
 */
export function drawDecisions(readiness: Readiness): Draw {
  const { decisions } = readiness;
  const table =
    decisions === null
      ? drawMissing(readiness, "Decisions", "decisions")
      : drawTable({
          heads: placeHeads(ACCOUNTABILITY_WIDTHS.length - DECISION_COLUMN, { 1: "_Decisions" }),
          rows: decisionRows(decisions),
        });
  return (row) => shiftRight(table(row), DECISION_COLUMN);
}

/**
 * Who carries the work, and beside it whether decisions stuck.
 *
 * @param readiness The answer. @param names Of the workbook. @returns Draws both, with how to read the decisions below.
 */
export function drawPeopleAndDecisions(readiness: Readiness, names: Names): Draw {
  return (row): Block => {
    const both = mergeBlocks([drawPeople(readiness, names)(row), drawDecisions(readiness)(row)]);
    if (readiness.decisions === null) return both;
    const notes = wrapWords(DECISION_WORDS, ACROSS_LETTERS);
    return mergeBlocks([
      both,
      blockOf(
        both.end,
        notes.map((one) => [text(one, { role: "figure-note" })]),
      ),
    ]);
  };
}
