import type { DateReading, KnownOrder } from "./date-text.ts";
import type { DateOrder } from "./mapping.ts";
import { writeCount } from "./write-count.ts";

/** What all rows of a column say about its dates. */
export interface DateEvidence {
  /** Rows whose text is a date under one order only. */
  readonly decided: Readonly<Record<KnownOrder, number>>;
  /** Rows whose text is another day under each order. */
  readonly ambiguous: number;
  /** An ambiguous day as digits, day first, the smallest of them; empty when there is none. */
  readonly example: string;
  readonly form: Readonly<Record<DateReading["form"], number>>;
}

/** The order that holds for a column and the sentences that tell the user; `order` null: nothing decides. */
export interface DecidedOrder {
  readonly order: KnownOrder | null;
  readonly notes: readonly string[];
}

const ORDER_WORDS: Readonly<Record<KnownOrder, string>> = {
  dmy: "day-month-year",
  mdy: "month-day-year",
  ymd: "year-month-day",
};

const DECIDING_PART: Readonly<Record<KnownOrder, string>> = {
  dmy: "the first part is above 12",
  mdy: "the second part is above 12",
  ymd: "the first part is above 31",
};

/**
 * Adds up what the readings of a column say.
 *
 * @param readings Each with the number of rows that have it. @returns The evidence; the same for any order of rows.
 * @example gatherEvidence([]).ambiguous // => 0
 */
export function gatherEvidence(
  readings: Iterable<{ readonly reading: DateReading; readonly rows: number }>,
): DateEvidence {
  const decided = { dmy: 0, mdy: 0, ymd: 0 };
  const form = { real: 0, serial: 0, text: 0 };
  let ambiguous = 0;
  let example = "";
  for (const { reading, rows } of readings) {
    form[reading.form] += rows;
    if (reading.decides !== null) decided[reading.decides] += rows;
    if (!reading.isAmbiguous) continue;
    ambiguous += rows;
    const shown = (reading.days.dmy ?? "").split("-").toReversed().join("-");
    if (example === "" || shown < example) example = shown;
  }
  return { decided, ambiguous, example, form };
}

/**
 * The order of day and month of a whole column. A part above 12 decides; where rows contradict each other the more frequent
 * order holds and the others are unreadable. Nothing is guessed row by row: one column has one order.
 *
 * @param evidence From all rows. @param asked The order that the user chose, or `auto`. @param column Header, for the notes.
 * @returns The order, null when rows can be read both ways and nothing decides.
 * @example decideOrder({ decided: { dmy: 3, mdy: 0, ymd: 0 }, ambiguous: 2, example: "04-08-2015", form: { real: 0, serial: 0, text: 5 } }, "auto", "Date").order // => "dmy"
 */
export function decideOrder(
  evidence: DateEvidence,
  asked: DateOrder,
  column: string,
): DecidedOrder {
  const forms = noteForms(evidence, column);
  if (asked !== "auto") {
    const words = `Dates in “${column}” are read as ${ORDER_WORDS[asked]}, as chosen.`;
    return { order: asked, notes: evidence.form.text > 0 ? [words, ...forms] : forms };
  }
  const ranked = rankOrders(evidence);
  const [first, second] = ranked;
  if (first === undefined) return { order: evidence.ambiguous > 0 ? null : "dmy", notes: forms };
  if (second?.rows === first.rows) return { order: null, notes: forms };
  return { order: first.order, notes: [noteOrder(evidence, ranked, column), ...forms] };
}

type Ranked = readonly { readonly order: KnownOrder; readonly rows: number }[];

function rankOrders({ decided }: DateEvidence): Ranked {
  const orders = ["dmy", "mdy", "ymd"] as const;
  return orders
    .map((order) => ({ order, rows: decided[order] }))
    .filter(({ rows }) => rows > 0)
    .toSorted((one, other) => other.rows - one.rows);
}

function noteOrder(evidence: DateEvidence, ranked: Ranked, column: string): string {
  const { order, rows } = ranked[0] ?? { order: "dmy", rows: 0 };
  const against = ranked.slice(1).reduce((sum, other) => sum + other.rows, 0);
  const text = evidence.form.text;
  const share = Math.round((100 * rows) / text);
  const basis = `Dates in “${column}” are read as ${ORDER_WORDS[order]}: in ${writeCount(rows, "row")} of ${writeCount(text)} (${share}%) ${DECIDING_PART[order]}`;
  const open = evidence.ambiguous;
  const assumed = `${writeCount(open, "row")} that could be read both ways ${open === 1 ? "is" : "are"} read so as well.`;
  if (against === 0) return `${basis}, and no row speaks against it.`;
  return `${basis}; ${writeCount(against, "row")} ${against === 1 ? "contradicts this and is" : "contradict this and are"} left out as unreadable. ${open === 0 ? "" : assumed}`.trim();
}

function noteForms({ form }: DateEvidence, column: string): readonly string[] {
  const mixed =
    form.real > 0 && form.text > 0
      ? [
          `“${column}” has ${writeCount(form.real, "real date")} and ${writeCount(form.text, "date")} in text; opening a file in Excel can swap day and month of the real ones.`,
        ]
      : [];
  const serial =
    form.serial > 0
      ? [
          `“${column}” has ${writeCount(form.serial, "number")} not shown as dates; they are read as the days that Excel would show.`,
        ]
      : [];
  return [...mixed, ...serial];
}
