import type { MomentLine, MomentReview } from "../../../shared/contract/readiness/governance.ts";
import type { ContactType } from "../../../shared/contract/readiness/words.ts";
import { CONTACT_TYPES } from "../../../shared/contract/readiness/words.ts";
import { countWords } from "../../../shared/scoring/write-number.ts";
import type { Draw } from "../block.ts";
import { number, text } from "../cells.ts";
import { listWords } from "../../../shared/scoring/list-words.ts";
import type { Mark } from "../marks.ts";
import { shortMonth } from "../latest-month.ts";
import type { Cell, SheetPlan } from "../plan.ts";
import { wrapWords } from "../wrap-words.ts";
import { drawKeyFigures } from "./key-figures.ts";
import { linkRow } from "./link-rows.ts";
import type { Names } from "./names.ts";
import { restRows } from "./rest-rows.ts";
import type { PartRow } from "./rows.ts";
import { linkPart, partOf, words } from "./rows.ts";
import { countCell, shareWords } from "./score-cells.ts";
import { drawMissing, drawTable, finishWide, type ReadinessInput } from "./wide-sheet.ts";

/** A moment, five figures, what is missing, a link: the width of a landscape page. */
const WIDTHS = [38, 10, 11, 11, 11, 14, 32, 16] as const;
const [NAME_LETTERS, MISSING_LETTERS, NOTE_LETTERS, FIRST_NOTE_LETTERS] = [46, 38, 34, 56] as const;
/** Columns of the second and third figure. */
const [SECOND, THIRD] = [2, 5] as const;

type Contact = MomentReview["contacts"][number];

const contactMark = ({ moments, priority, covered, met, measured, judged }: Contact): Mark => {
  if (moments === 0) return { words: "✕ no moment defined", tone: "worse" };
  if (priority === 0) return { words: "✕ none has priority", tone: "worse" };
  if (covered < priority)
    return { words: `◇ ${priority - covered} of ${priority} not covered`, tone: "worse" };
  if (measured === 0) return { words: "○ nothing measured", tone: "quiet" };
  if (judged === 0) return { words: "○ covered, no target", tone: "quiet" };
  return met === judged
    ? { words: "✓ covered, all met", tone: "better" }
    : { words: `◇ covered, ${judged - met} missed`, tone: "ink" };
};

/** The type and its wording, which may begin with the type. */
const contactTitle = (contact: ContactType, names: Names): string => {
  const wording = names.item(contact);
  return wording.startsWith(contact) ? wording : `${contact}. ${wording}`;
};

const drawContacts = ({ contacts }: MomentReview, names: Names): Draw =>
  drawTable({
    heads: [
      "Type of contact",
      ">Moments",
      ">Priority",
      ">Covered",
      ">Measured",
      ">Met",
      "_State",
      "",
    ],
    rows: contacts.map((contact): PartRow => {
      const mark = contactMark(contact);
      return [
        words(wrapWords(contactTitle(contact.contact, names), NAME_LETTERS)),
        partOf(countCell(contact.moments)),
        partOf(countCell(contact.priority)),
        partOf(countCell(contact.covered)),
        partOf(countCell(contact.measured)),
        partOf(countCell(contact.met)),
        words(mark.words, { tone: mark.tone, indent: 1 }),
      ];
    }),
  });

const metMark = ({ isMet, value, target }: MomentLine): Mark => {
  if (isMet !== null)
    return isMet ? { words: "✓ met", tone: "better" } : { words: "✕ missed", tone: "worse" };
  if (value === null) return { words: "○ no data", tone: "quiet" };
  return { words: target === null ? "○ no target" : "○ no direction", tone: "quiet" };
};

/** As few decimals as show a missed target as missed, two at least. */
const DECIMALS = ["00", "000", "0000"] as const;

const formatOf = (value: number | null, target: number | null): string => {
  if ([value, target].every((one) => one === null || Number.isInteger(one))) return "#,##0";
  const shown = DECIMALS.find(
    ({ length }) => value === target || value?.toFixed(length) !== target?.toFixed(length),
  );
  return `#,##0.${shown ?? "0000"}`;
};

/** Shares and hours stand in one column: a value and its target have as many decimals as either needs. */
const valueCell = (value: number | null, { value: own, target }: MomentLine): Cell => {
  return value === null
    ? text("–", { role: "body", tone: "quiet", align: "right" })
    : number(value, formatOf(own, target), { role: "body" });
};

const momentRow =
  (names: Names) =>
  (line: MomentLine): PartRow => {
    const mark = metMark(line);
    const missing = line.missing.length === 0 ? "–" : listWords(line.missing);
    return [
      words(wrapWords(names.moment(line.moment), NAME_LETTERS)),
      words(line.isPriority ? "▲ priority" : "–", line.isPriority ? {} : { tone: "quiet" }),
      words(line.period === null ? "–" : shortMonth(line.period), {
        align: "right",
        ...(line.period === null ? { tone: "quiet" as const } : {}),
      }),
      partOf(valueCell(line.value, line)),
      partOf(valueCell(line.target, line)),
      words(mark.words, { tone: mark.tone, indent: 1 }),
      words(wrapWords(missing, MISSING_LETTERS), {
        tone: line.missing.length === 0 ? "quiet" : line.isPriority ? "worse" : "ink",
        indent: 1,
      }),
      linkPart(linkRow("moments", line.row, names)),
    ];
  };

/** What has priority first; within that as in the workbook. */
const rowsOf = (review: MomentReview, contact: MomentLine["contact"], names: Names) =>
  review.moments
    .filter((moment) => moment.contact === contact)
    .toSorted((a, b) => Number(b.isPriority) - Number(a.isPriority) || a.row - b.row)
    .map(momentRow(names));

const HEADS = ["", ">Month", ">Value", ">Target", "_Attained", "_Missing", "Row"];

const drawMoments = (review: MomentReview, names: Names): readonly Draw[] => {
  const without = rowsOf(review, null, names);
  const more = restRows(review.more?.["moments"], "other moment");
  return [
    ...CONTACT_TYPES.map((contact) =>
      drawTable({
        heads: [contact, ...HEADS],
        rows: rowsOf(review, contact, names),
        none: "✕ No moment of truth of this type is defined: a gap, not a zero.",
      }),
    ),
    ...(without.length === 0
      ? []
      : [drawTable({ heads: ["Without a type of contact", ...HEADS], rows: without })]),
    ...(more.length === 0 ? [] : [drawTable({ heads: ["Not listed", ...HEADS], rows: more })]),
  ];
};

const drawSums = (review: MomentReview): Draw => {
  const gaps = review.contacts.filter(({ moments }) => moments === 0).length;
  const [judged, met] = [
    review.contacts.reduce((sum, contact) => sum + contact.judged, 0),
    review.contacts.reduce((sum, contact) => sum + contact.met, 0),
  ];
  return drawKeyFigures([
    {
      label: "Priority moments that are covered",
      value: review.coverage.value,
      note: `${shareWords(review.coverage, "with definition, owner, metric, target and a current result")}${gaps === 0 ? "" : `; ${countWords(gaps, "type")} of contact without a moment`}`,
      column: 0,
      letters: FIRST_NOTE_LETTERS,
    },
    {
      label: "Targets met, of moments with one",
      value: judged === 0 ? null : met / judged,
      note:
        judged === 0
          ? "no moment has a result and a target"
          : `${met} of ${judged} in their latest month`,
      column: SECOND,
      letters: NOTE_LETTERS,
    },
    {
      label: "Customer metrics reported as often as sales",
      value: review.parity.value,
      note:
        review.parity.value === null
          ? "no update of a sales metric to compare with"
          : `${review.parity.num} updates a year of customer metrics, ${review.parity.den} of sales metrics, as often as each says`,
      column: THIRD,
      letters: NAME_LETTERS,
    },
  ]);
};

/**
 * The sheet of moments of truth: first what is covered, then what is met, in four blocks by type of contact; what each
 * moment lacks, and types without any (S17, S76, S77, S78).
 *
 * @param input The answer and the names of the workbook. @returns The plan.
 */
export function planMoments(input: ReadinessInput): SheetPlan {
  const { readiness, names } = input;
  const { moments } = readiness;
  return finishWide(
    input,
    moments === null
      ? [drawMissing(readiness, "No data", "moments")]
      : [drawSums(moments), drawContacts(moments, names), ...drawMoments(moments, names)],
    {
      key: "Moments of truth",
      subtitle: "Contacts that decide whether a customer stays: what is covered, then what is met",
      widths: WIDTHS,
    },
  );
}
