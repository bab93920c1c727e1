import type { Finding, Scorecard } from "../../shared/contract/scorecard.ts";
import { quoteLabel } from "../../shared/scoring/name-label.ts";
import { writeNumber } from "../../shared/scoring/write-number.ts";
import type { Intake } from "../intake/tallied.ts";
import type { Block, Draw, Place } from "./block.ts";
import { blockOf, shiftRight } from "./block.ts";
import { text } from "./cells.ts";
import { cellAddress } from "../intake/cell-address.ts";
import { countWords } from "../../shared/scoring/write-number.ts";
import { listWords } from "../../shared/scoring/list-words.ts";
import { findOwner } from "./find-owner.ts";
import type { Cell, LinkPlan, SheetNames } from "./plan.ts";
import { wrapWords } from "./wrap-words.ts";

/** A board remembers three sentences. */
const SHOWN_FINDINGS = 3;
/** Characters of a sentence in columns A to F, and of a decision in columns G to J. */
const SENTENCE_WIDTH = 110;
const DECISION_WIDTH = 76;
/** The decisions stand right of the sentences. */
const DECISION_COLUMN = 6;
/** Columns where a link may follow the last line of its sentence, each with the characters that fit before it. */
const LINK_COLUMNS = [
  [1, 20],
  [2, 42],
  [3, 62],
  [4, 80],
] as const;

/** Where the figures of the sheets stand, by the sheet's key. */
export type Anchors = Readonly<Record<Finding["sheet"], ReadonlyMap<string, Place>>>;

/** A numbered sentence, its further lines set in. */
const numbered = (sentence: string, index: number, width: number): readonly Cell[] =>
  wrapWords(sentence, width).map((line, at) =>
    at === 0 ? text(`${index + 1}. ${line}`) : text(line, { indent: 1 }),
  );

/** Where the link follows a line of a sentence; null where it needs a row of its own. */
const linkColumn = (line: Cell | undefined): number | null => {
  const length = line?.content.kind === "text" ? line.content.text.length + line.look.indent : 0;
  return LINK_COLUMNS.find(([, room]) => length <= room)?.[0] ?? null;
};

/** A sentence and the link to its figure, close behind it. */
const sentenceRows = (
  lines: readonly Cell[],
  link: Cell,
): { readonly rows: readonly (readonly (Cell | null)[])[]; readonly column: number } => {
  const column = linkColumn(lines.at(-1));
  const rows = lines.map((line): (Cell | null)[] => [line]);
  if (column === null)
    return { rows: [...rows, [{ ...link, look: { ...link.look, indent: 1 } }]], column: 0 };
  rows.at(-1)?.push(...Array.from({ length: column - 1 }, () => null), link);
  return { rows, column };
};

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
      const told = sentenceRows(numbered(sentence, index, SENTENCE_WIDTH), label);
      rows.push(...told.rows);
      links.push({
        row: row + rows.length - 1,
        column: told.column,
        sheet: names[sheet],
        address: cellAddress(place.row, place.column),
      });
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
