import type { Readiness } from "../../../shared/contract/readiness/answer.ts";
import type { Axis, Claims, RoleScore } from "../../../shared/contract/readiness/claims.ts";
import { writeNumber } from "../../../shared/scoring/write-number.ts";
import type { Block, Draw } from "../block.ts";
import { blockOf, shiftRight } from "../block.ts";
import { blank, figureOr, number, text } from "../cells.ts";
import { shortMonth } from "../latest-month.ts";
import { COUNT_FORMAT } from "../number-format.ts";
import type { Cell } from "../plan.ts";
import { wrapWords } from "../wrap-words.ts";
import { lettersOver } from "./readiness-grid.ts";
import { rangeWords } from "./score-cells.ts";

/** The scores stand right of the quadrant. */
const FIRST_COLUMN = 2;
const LAST_COLUMN = 7;
/** The last two columns, where a band has its place. */
const BAND_COLUMN = 4;

const body = { role: "body" as const };
const right = { role: "header" as const, align: "right" as const };

const bandCell = ({ band }: Axis): Cell =>
  text(band ?? "no band", { ...body, tone: band === null ? "quiet" : "ink", indent: 1 });

/** What is to be known of a band stands below it; why there is none takes the whole width. */
const noteRows = (
  name: string,
  { band, bandNote }: Axis,
): readonly (readonly (Cell | null)[])[] => {
  if (band === null)
    return wrapWords(
      `${name} has no band: ${bandNote ?? "too little was answered"}`,
      lettersOver(FIRST_COLUMN, LAST_COLUMN),
    ).map((line) => [text(line, { role: "figure-note" })]);
  if (bandNote === null) return [];
  const free: readonly (Cell | null)[] = Array.from({ length: BAND_COLUMN }, () => null);
  return wrapWords(bandNote, lettersOver(FIRST_COLUMN + BAND_COLUMN, LAST_COLUMN)).map((line) =>
    free.concat(text(line, { role: "figure-note", indent: 1 })),
  );
};

/** Need and readiness are what people answer; what the rows say of readiness stands below them. */
const axisRows = (
  name: string,
  axis: Axis,
  label = `${name}, answered`,
): readonly (readonly (Cell | null)[])[] => [
  [
    text(label, body),
    blank(body),
    figureOr(axis.score.point, "0", body),
    text(rangeWords(axis.score, 0), { ...body, align: "right" }),
    bandCell(axis),
    blank(body),
  ],
  ...noteRows(name, axis),
];

const verdictRow = ({ readinessVerdict }: Claims): readonly Cell[] => [
  text("Readiness after the gates", body),
  ...Array.from({ length: 3 }, () => blank(body)),
  readinessVerdict === "not yet"
    ? text("✕ not yet", { ...body, tone: "worse", indent: 1 })
    : text(readinessVerdict ?? "no band", { ...body, indent: 1 }),
  blank(body),
];

const shareInWords = (share: number): string => `${writeNumber(share * 100)}%`;

/** How surely an axis has its band. */
const stabilityWords = (name: string, { band, stability, isStable }: Axis): string => {
  if (band === null || stability === null) return "";
  const share = `${name}: ${band} in ${shareInWords(stability)} of 1,000 random weightings`;
  // So few people answered that the weights are the least of it: that stands below the band.
  return isStable === null ? `${share}.` : `${share} (${isStable ? "stable" : "fragile"}).`;
};

/** From this gap on the agreement of all may hide that one of them sees something else. */
const TELLING_GAP = 1;

/** Agreement is over all respondents; the widest gap to the CEO is said beside it. */
const gapWords = ({ perceptionGaps }: Claims): string => {
  const [widest] = perceptionGaps
    .flatMap(({ area, gap }) => (gap === null ? [] : [{ area, gap }]))
    .toSorted((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
  if (widest === undefined || Math.abs(widest.gap) < TELLING_GAP) return "";
  const { area, gap } = widest;
  const side = gap < 0 ? "higher" : "lower";
  const points = writeNumber(Math.abs(gap), 1);
  return `Agreement is over all respondents together; the CEO sees ${area} ${points} ${points === "1" ? "point" : "points"} ${side} than the others.`;
};

const sureWords = (claims: Claims): readonly string[] => {
  const { index, need, readiness, agreement } = claims;
  const { coverage, answered, dontKnow, blank: left } = index.score;
  const asked = answered + dontKnow + left;
  return [
    coverage === null
      ? "Nothing was answered yet."
      : `Answered: ${shareInWords(coverage)} (${writeNumber(answered)} of ${writeNumber(asked)}; ${writeNumber(dontKnow)} “don't know”).`,
    stabilityWords("Need, answered", need),
    stabilityWords("Readiness, answered", readiness),
    agreement.value === null || agreement.label === null
      ? ""
      : `Agreement is ${agreement.label} (r*wg ${agreement.value.toFixed(2)}).`,
    agreement.note,
    gapWords(claims),
  ].filter((sentence) => sentence !== "");
};

/** A group of fewer than three would be its members: it is said to be hidden, and nothing of it is shown. */
const roleRow =
  (least: number) =>
  ({ role, respondents, isShown, index }: RoleScore): readonly Cell[] => [
    text(role, body),
    blank(body),
    number(respondents, COUNT_FORMAT, body),
    ...(isShown
      ? [
          figureOr(index?.point ?? null, "0", body),
          index === null
            ? blank(body)
            : text(rangeWords(index, 0), { ...body, tone: "quiet", indent: 1 }),
        ]
      : [
          text("hidden:", { ...body, tone: "quiet", align: "right" }),
          text(`fewer than ${writeNumber(least)}`, { ...body, tone: "quiet", indent: 1 }),
        ]),
    blank(body),
  ];

/** Fewest respondents of a group that is shown, when no threshold says so. */
const USUAL_LEAST = 3;

const head = (titles: readonly string[]): readonly Cell[] =>
  Array.from({ length: LAST_COLUMN - FIRST_COLUMN + 1 }, (_, at) =>
    at === BAND_COLUMN
      ? text(titles[at] ?? "", { role: "header", indent: 1 })
      : text(titles[at] ?? "", at === 0 ? { role: "header" } : right),
  );

/**
 * The scores of 0 to 100 with what surrounds them: how far each may move, its band, how sure it is, who answered. Need and
 * readiness stand one below the other and are never made into one.
 *
 * @param readiness The answer. @returns Draws beside the quadrant.
 */
export function drawScores({ claims, thresholds }: Readiness): Draw {
  return (row): Block => {
    const least = thresholds.find(({ id }) => id === "min-group")?.value ?? USUAL_LEAST;
    const round = claims.round === null ? "" : `, ${shortMonth(claims.round)}`;
    const sure = sureWords(claims).flatMap((sentence) =>
      wrapWords(sentence, lettersOver(FIRST_COLUMN, LAST_COLUMN)),
    );
    const block = blockOf(row, [
      head(["Scores, 0 to 100", "", "Point", "Range", "Band"]),
      ...axisRows("Need", claims.need),
      ...axisRows("Readiness", claims.readiness),
      verdictRow(claims),
      ...axisRows("Commitment, claimed", claims.index, "Commitment, claimed"),
      ...sure.map((line) => [text(line, { role: "figure-note" })]),
      ...(claims.roles.length === 0
        ? []
        : [
            [blank()],
            head([`Answers${round}`, "", "People", "Claimed", ""]),
            ...claims.roles.map(roleRow(least)),
          ]),
    ]);
    return shiftRight(block, FIRST_COLUMN);
  };
}
