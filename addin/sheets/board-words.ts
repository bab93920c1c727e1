import type { Finding, Scorecard } from "../../shared/contract/scorecard.ts";
import { quoteLabel } from "../../shared/scoring/name-label.ts";
import { writeNumber } from "../../shared/scoring/write-number.ts";
import type { Intake } from "../intake/tallied.ts";
import type { Block, Draw, Place } from "./block.ts";
import { blockOf, shiftRight } from "./block.ts";
import { text } from "./cells.ts";
import { cellAddress } from "./column-letter.ts";
import { countWords, listWords } from "./count-words.ts";
import { findOwner } from "./find-owner.ts";
import type { Cell, LinkPlan, SheetNames } from "./plan.ts";
import { wrapWords } from "./wrap-words.ts";

/** A board remembers three sentences. */
const SHOWN_FINDINGS = 3;
/** Characters of a sentence in columns A to E, and of a decision in columns G to J. */
const SENTENCE_WIDTH = 92;
const DECISION_WIDTH = 62;
/** The link stands right of its sentence; the decisions right of the links. */
const LINK_COLUMN = 5;
const DECISION_COLUMN = 6;

/** Where the figures of the sheets stand, by the sheet's key. */
export type Anchors = Readonly<Record<Finding["sheet"], ReadonlyMap<string, Place>>>;

/** A numbered sentence, its further lines set in. */
const numbered = (sentence: string, index: number, width: number): readonly Cell[] =>
  wrapWords(sentence, width).map((line, at) =>
    at === 0 ? text(`${index + 1}. ${line}`) : text(line, { indent: 1 }),
  );

/**
 * What the board should know, worst first, each sentence with a link to the cell where its figure stands.
 *
 * @param findings From the scorecard, worst first. @param anchors Where figures stand. @param names Of our sheets.
 * @returns At most three sentences; nothing when there are none.
 */
export function drawFindings(
  findings: readonly Finding[],
  anchors: Anchors,
  names: SheetNames,
): Draw {
  return (row): Block => {
    const shown = findings.slice(0, SHOWN_FINDINGS);
    if (shown.length === 0) return blockOf(row, []);
    const rows: (readonly (Cell | null)[])[] = [
      [text("What the board should know, worst first", { role: "section" })],
    ];
    const links: LinkPlan[] = [];
    for (const [index, { text: sentence, sheet, key }] of shown.entries()) {
      const place = anchors[sheet].get(key) ?? { row: 0, column: 0 };
      const label = text(`${names[sheet]}, row ${place.row + 1}`);
      const link = { row: row + rows.length, column: LINK_COLUMN };
      links.push({ ...link, sheet: names[sheet], address: cellAddress(place.row, place.column) });
      for (const [at, line] of numbered(sentence, index, SENTENCE_WIDTH).entries())
        rows.push(at === 0 ? [line, null, null, null, null, label] : [line]);
    }
    return blockOf(row, rows, { links });
  };
}

const worseCategories = ({ complaints }: Scorecard): readonly string[] =>
  complaints === null || complaints.grouping === "none"
    ? []
    : complaints.categories.flatMap(({ variation, label }) =>
        variation === "worse" && label !== null ? [label] : [],
      );

const withoutTarget = ({ complaints }: Scorecard): readonly string[] =>
  complaints === null || complaints.grouping === "none"
    ? []
    : complaints.categories.flatMap(({ variation, target, attainment, label }) =>
        variation === "worse" && target === null && attainment === "no-target" && label !== null
          ? [label]
          : [],
      );

/** Named one by one up to here; more are a list that nobody hears. */
const MOST_NAMED = 3;

const nameSome = (categories: readonly string[]): string => {
  const labels = categories.map(quoteLabel);
  const more = labels.length - MOST_NAMED;
  return listWords(
    more > 0
      ? [...labels.slice(0, MOST_NAMED), countWords(more, "more category", "more categories")]
      : labels,
  );
};

/**
 * Decisions that the figures give ground for: owners, targets and reasons that are missing where something got worse.
 *
 * @param scorecard The result. @param targets With the owners. @returns Sentences; none when nothing gives ground.
 * @example listDecisions({ complaints: null, losses: null }, null) // => []
 */
export function listDecisions(
  scorecard: Scorecard,
  targets: Pick<NonNullable<Intake["targets"]>, "targets"> | null,
): readonly string[] {
  const unowned = worseCategories(scorecard).filter((label) => findOwner(targets, label) === null);
  const untargeted = withoutTarget(scorecard);
  const sum = scorecard.losses?.window;
  const unexplained = sum === undefined ? 0 : sum.count - sum.explainedCount;
  return [
    ...(unowned.length > 0
      ? [`Name an owner for ${nameSome(unowned)}: worse by special cause, and nobody is named.`]
      : []),
    ...(untargeted.length > 0
      ? [
          `Set a target for ${nameSome(untargeted)}: without one nobody can say what is good enough.`,
        ]
      : []),
    ...(sum !== undefined && unexplained > 0
      ? [
          `Have a reason recorded for every loss: ${writeNumber(unexplained)} of ${writeNumber(sum.count)} ${unexplained === 1 ? "has" : "have"} none.`,
        ]
      : []),
  ];
}

/**
 * The decisions asked of the board, right of the sentences.
 *
 * @param decisions Sentences. @returns A numbered list; nothing when there are none.
 * @example drawDecisions([])(3).end // => 3
 */
export function drawDecisions(decisions: readonly string[]): Draw {
  return (row): Block =>
    decisions.length === 0
      ? blockOf(row, [])
      : shiftRight(
          blockOf(row, [
            [text("Decisions asked of the board", { role: "section" })],
            ...decisions.flatMap((decision, index) =>
              numbered(decision, index, DECISION_WIDTH).map((line) => [line]),
            ),
          ]),
          DECISION_COLUMN,
        );
}
