import type { Finding, LossReview, Scorecard } from "../contract/scorecard.ts";
import { monthInWords } from "./month.ts";
import { quoteLabel } from "./name-label.ts";
import { hasSoundWindow } from "./sound-shares.ts";
import { writeNumber, writeShare } from "./write-number.ts";
import type { BoardWindow } from "./window.ts";

const SHEET = "Loss review";

/**
 * The board's months in words, to end a sentence.
 *
 * @param window The board's months, or null without dates. @param known How many of them the table has; all of them
 * when it is left out. @returns Words that follow a figure.
 * @example windowInWords({ from: "2025-11", to: "2026-10", months: 12 }) // => "in the 12 months to October 2026"
 * @example windowInWords({ from: "2025-11", to: "2026-10", months: 12 }, 11) // => "in 11 of the 12 months to October 2026"
 * @example windowInWords(null) // => "in the list"
 */
export function windowInWords(window: BoardWindow | null, known = window?.months ?? 0): string {
  if (window === null) return "in the list";
  const to = monthInWords(window.to);
  if (window.months === 1) return `in ${to}`;
  const part = known > 0 && known < window.months ? `${known} of ` : "";
  return `in ${part}the ${window.months} months to ${to}`;
}

/** Amounts are whole in sentences; the sheet has the decimals. */
const money = (value: number): string => writeNumber(Math.round(value));

/** Losses of unknown value are told wherever a sum of values is. */
const withoutValue = ({ valueUnknown }: LossReview["window"]): string => {
  if (valueUnknown === 0) return "";
  return valueUnknown === 1
    ? " One loss has no value and is not in it."
    : ` ${writeNumber(valueUnknown)} losses have no value and are not in it.`;
};

/** A reason such as “Other” is recorded and explains as little as a blank. */
const NO_REASON = "no reason that explains it (blank, unknown or other)";
const NO_REASONS = "no reason that explains them (blank, unknown or other)";

/** 0 where the value is unknown, or a value below 0 makes a share of it mislead. */
const unexplainedValue = ({ window, reasons }: LossReview): number =>
  window.value === null || window.explainedValue === null || !hasSoundWindow(reasons)
    ? 0
    : window.value - window.explainedValue;

/**
 * How much of what was lost has no reason: by yearly value where it is known and none is below 0, else by count.
 *
 * @param review Losses. @param when The board's months in words. @returns The finding; null when every loss has a reason.
 * @example findUnexplained({ monthly: null, monthlyValue: null, all: { count: 4, value: null, valueUnknown: 4, explainedCount: 3, explainedValue: null }, window: { count: 4, value: null, valueUnknown: 4, explainedCount: 3, explainedValue: null }, reasons: [] }, "in the list").text // => "25% of the losses in the list have no reason that explains them (blank, unknown or other): 1 of 4."
 */
export function findUnexplained(review: LossReview, when: string): Finding | null {
  const { window: sum } = review;
  const count = sum.count - sum.explainedCount;
  if (count <= 0) return null;
  const finding = { code: "losses-unexplained", tone: "worse", sheet: SHEET, key: "L0" } as const;
  const { value } = sum;
  const unexplained = unexplainedValue(review);
  if (value !== null && unexplained > 0 && unexplained <= value) {
    const share = `${writeShare(unexplained, value)} of the yearly value lost ${when}`;
    const text = `${share} has ${NO_REASON}: ${money(unexplained)} of ${money(value)}.${withoutValue(sum)}`;
    return { ...finding, text };
  }
  const share = `${writeShare(count, sum.count)} of the losses ${when}`;
  const text = `${share} have ${NO_REASONS}: ${writeNumber(count)} of ${writeNumber(sum.count)}.`;
  return { ...finding, text };
}

const byText = (left: string, right: string): number => {
  if (left === right) return 0;
  return left < right ? -1 : 1;
};

/** By value the order of the review holds; by count the largest is looked for by count, as the sentence says so. */
const largestOf = ({ window: sum, reasons }: LossReview): Largest | null => {
  const stated = reasons.filter(({ explained, windowCount }) => explained && windowCount > 0);
  const [first] = stated;
  const all = sum.value ?? 0;
  const value = first?.windowValue ?? 0;
  if (first !== undefined && hasSoundWindow(reasons) && value > 0 && value <= all)
    return { reason: first.reason, by: "value", part: value, whole: all };
  const [most] = stated.toSorted(
    (left, right) => right.windowCount - left.windowCount || byText(left.reason, right.reason),
  );
  return most === undefined
    ? null
    : { reason: most.reason, by: "count", part: most.windowCount, whole: sum.count };
};

interface Largest {
  readonly reason: string;
  readonly by: "value" | "count";
  readonly part: number;
  readonly whole: number;
}

/**
 * The largest recorded reason for leaving: by yearly value where it is known and none is below 0, else by count.
 *
 * @param review Losses, reasons largest first. @param when The board's months in words.
 * @returns The finding; null when no loss has a reason.
 * @example findTopReason({ monthly: null, monthlyValue: null, all: { count: 4, value: null, valueUnknown: 4, explainedCount: 3, explainedValue: null }, window: { count: 4, value: null, valueUnknown: 4, explainedCount: 3, explainedValue: null }, reasons: [{ reason: "Price", explained: true, windowCount: 3, windowValue: null, count: 3, value: null }] }, "in the list").text // => "The largest recorded reason for leaving in the list is Price: 3 of 4 losses (75%)."
 */
export function findTopReason(review: LossReview, when: string): Finding | null {
  const largest = largestOf(review);
  if (largest === null) return null;
  const { reason, by, part, whole } = largest;
  const noun = by === "value" ? "yearly value lost" : "losses";
  const figures = `${money(part)} of ${money(whole)} ${noun} (${writeShare(part, whole)}).`;
  return {
    code: "loss-top-reason",
    tone: "neutral",
    text: `The largest recorded reason for leaving ${when} is ${quoteLabel(reason)}: ${figures}`,
    sheet: SHEET,
    key: `reason:${reason}`,
  };
}

const CODES = { worse: "net-loss", better: "net-gain", neutral: "net-even" } as const;

const toneOf = (net: number): "worse" | "better" | "neutral" => {
  if (net === 0) return "neutral";
  return net < 0 ? "worse" : "better";
};

/**
 * Whether the customers grew or shrank in number.
 *
 * @param customers Customers in, out and net. @param when The board's months in words.
 * @returns The finding; null when it is unknown who came.
 * @example findNet({ window: { unit: "customers", opening: 100, came: 4, left: 9, net: -5, closing: 95, valueCame: null, valueLeft: null }, months: [] }, "in October 2026").text // => "More customers left than came in October 2026: 9 left, 4 came, 5 fewer."
 */
export function findNet(
  { window: flow }: NonNullable<Scorecard["customers"]>,
  when: string,
): Finding | null {
  const { unit, came, left, net } = flow;
  if (came === null || net === null) return null;
  const [arrived, gone, change] = [came, left, Math.abs(net)].map((count) => writeNumber(count));
  const texts = {
    worse: `More ${unit} left than came ${when}: ${gone} left, ${arrived} came, ${change} fewer.`,
    better: `More ${unit} came than left ${when}: ${arrived} came, ${gone} left, ${change} more.`,
    neutral: `As many ${unit} came as left ${when}: ${arrived} each.`,
  };
  const tone = toneOf(net);
  const coverage = flow.opening !== null && flow.note !== undefined ? ` ${flow.note}` : "";
  return {
    code: CODES[tone],
    tone,
    text: `${texts[tone]}${coverage}`,
    sheet: SHEET,
    key: "customers",
  };
}
