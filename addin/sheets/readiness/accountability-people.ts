import type { Readiness } from "../../../shared/contract/readiness/answer.ts";
import type {
  DecisionReview,
  PeopleReview,
} from "../../../shared/contract/readiness/governance.ts";
import { countWords, writeNumber } from "../../../shared/scoring/write-number.ts";
import type { Draw } from "../block.ts";
import { dayInWords } from "../day-words.ts";
import type { Mark } from "../marks.ts";
import { wrapWords } from "../wrap-words.ts";
import { NAME_LETTERS } from "./accountability-grid.ts";
import type { RowLink } from "./link-rows.ts";
import { linkRow } from "./link-rows.ts";
import type { Names } from "./names.ts";
import { restRows } from "./rest-rows.ts";
import type { PartRow } from "./rows.ts";
import { linkPart, partOf, placeParts, words } from "./rows.ts";
import { countCell, flagMark, shareCell, shareWords } from "./score-cells.ts";
import { drawMissing, drawTable } from "./wide-sheet.ts";

/** What is looked at, how it stands, what was found, the row. */
const HEADS = ["_State", "", "What the rows say", "", "", "", "_Row"];
const [STATE, WORDS, LINK] = [1, 3, 7] as const;

const free = (count: number): readonly null[] => Array.from({ length: count }, () => null);

const line = (
  name: string,
  mark: Mark | null,
  { found, link = null }: { readonly found: string; readonly link?: RowLink | null },
): PartRow => [
  words(wrapWords(name, NAME_LETTERS)),
  mark === null ? null : words(mark.words, { tone: mark.tone, indent: 1 }),
  ...free(WORDS - STATE - 1),
  words(found),
  ...free(LINK - WORDS - 1),
  link === null ? null : linkPart(link, { indent: 1 }),
];

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
 * @param readiness The answer. @param names Of the workbook. @returns Draws two tables, or the reason for none.
 */
export function drawPeople(readiness: Readiness, names: Names): readonly Draw[] {
  const { people } = readiness;
  if (people === null) return [drawMissing(readiness, "People", "people")];
  const unitRows = people.byUnit.map(({ unit, incentives }): PartRow => [
    words(unit === null ? "without a unit" : names.unit(unit)),
    partOf(countCell(incentives.num)),
    partOf(countCell(incentives.den)),
    partOf(shareCell(incentives)),
    incentives.num === 0 && incentives.den > 0
      ? words("✕ nobody", { tone: "worse", indent: 1 })
      : null,
  ]);
  return [
    drawTable({
      heads: ["People", ...HEADS],
      rows: [
        ...championRows(people, names),
        sponsorRow(people, names),
        line("Leaders' charter", null, { found: shareWords(people.charterSigned, "signed") }),
        line("Customer goal in pay or promotion", null, {
          found: `${shareWords(people.incentives, "people")}${bonusWords(people.medianBonus)}`,
        }),
      ],
    }),
    drawTable({
      heads: ["Customer goals by unit", ">With", ">People", ">Share", ""],
      rows: [...unitRows, ...restRows(people.more?.["byUnit"], "other unit")],
      none: "No person has a unit.",
    }),
  ];
}

const decisionRows = (review: DecisionReview): readonly PartRow[] =>
  (
    [
      ["Still holding after 90 days", review.stick, "decisions old enough to be checked"],
      ["Escalations resolved in time", review.escalatedInTime, "escalations"],
      [
        "CEO took part in resolving",
        review.ceoTookPart,
        "decisions that bind several units or were escalated",
      ],
    ] as const
  ).map(([name, share, of]) =>
    placeParts([
      [0, words(name)],
      [STATE, partOf(shareCell(share))],
      [WORDS, words(shareWords(share, of))],
    ]),
  );

/**
 * Decisions that bind several units: how many stuck, and what is still open (S29, S49).
 *
 * @param readiness The answer. @returns Draws the table, or the reason for none.
 */
export function drawDecisions(readiness: Readiness): Draw {
  const { decisions } = readiness;
  if (decisions === null) return drawMissing(readiness, "Decisions", "decisions");
  return drawTable({
    heads: ["Decisions", ">Share", ...free(6).map(() => "")],
    rows: [
      ...decisionRows(decisions),
      [
        words("Old enough, and nobody has looked"),
        partOf(countCell(decisions.unchecked, "worse")),
        null,
        words("they count among those old enough, and not as holding"),
      ],
      [words("Escalations still open"), partOf(countCell(decisions.openEscalations, "worse"))],
    ],
  });
}
