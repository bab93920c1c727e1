import type { ScorecardRequest } from "../contract/request.ts";
import type { MetricValue, Scorecard } from "../contract/scorecard.ts";
import type { Exposure } from "../scoring/exposure.ts";
import { lastCompleteMonth, monthInWords } from "../scoring/month.ts";
import type { BoardWindow } from "../scoring/window.ts";

/** Everything that the figures of the registry are read from: the request and what was scored from it. */
export interface ScoredParts {
  readonly request: ScorecardRequest;
  readonly window: BoardWindow | null;
  readonly exposure: Exposure | null;
  readonly complaints: Scorecard["complaints"];
  readonly losses: Scorecard["losses"];
  readonly customers: Scorecard["customers"];
}

/** Which figure of a metric this is, and in what unit. */
export interface Place {
  readonly id: string;
  readonly dim: Readonly<Record<string, string>>;
  readonly unit: string;
}

/**
 * The dimensions of a figure about complaints.
 *
 * @param label Name of the category, null for the total. @returns The category, or no dimension.
 * @example complaintDim("Billing") // => { category: "Billing" }
 */
export function complaintDim(label: string | null): Readonly<Record<string, string>> {
  return label === null ? {} : { category: label };
}

/**
 * The dimension of a figure that covers the board's months alone; a figure with neither it nor a period covers all the
 * data.
 *
 * @param window The board's months. @returns First and last month.
 * @example windowDim({ from: "2025-11", to: "2026-10", months: 12 }) // => { window: "2025-11/2026-10" }
 */
export function windowDim({ from, to }: BoardWindow): { readonly window: string } {
  return { window: `${from}/${to}` };
}

/**
 * A figure that is a plain count or amount.
 *
 * @param place Metric, dimensions, unit. @param amount The count or amount; null is unknown. @param note Reason or remark.
 * @returns The figure; `no-data` when the amount is unknown.
 * @example amountValue({ id: "M20", dim: {}, unit: "customers" }, 3) // => { id: "M20", dim: {}, value: 3, num: 3, den: null, unit: "customers", state: "ok" }
 */
export function amountValue(
  { id, dim, unit }: Place,
  amount: number | null,
  note?: string,
): MetricValue {
  return {
    id,
    dim: { ...dim },
    value: amount,
    num: amount,
    den: null,
    unit,
    state: amount === null ? "no-data" : "ok",
    ...(note === undefined ? {} : { note }),
  };
}

/**
 * A figure that is a part of a whole.
 *
 * @param place Metric, dimensions, unit. @param parts Part and whole, null when unknown; `scale` is 1 for a share, 1000
 * for a rate. @param note A remark. @returns scale × part / whole; `no-data` when either is unknown or the whole is not above 0.
 * @example ratioValue({ id: "M2", dim: {}, unit: "share" }, { num: 1, den: 4, scale: 1 }) // => { id: "M2", dim: {}, value: 0.25, num: 1, den: 4, unit: "share", state: "ok" }
 * @example ratioValue({ id: "M2", dim: {}, unit: "share" }, { num: 0, den: 0, scale: 1 }).note // => "There is nothing to divide by."
 */
export function ratioValue(
  { id, dim, unit }: Place,
  parts: { readonly num: number | null; readonly den: number | null; readonly scale: number },
  note?: string,
): MetricValue {
  const { num, den, scale } = parts;
  if (num === null || den === null || den <= 0)
    return {
      id,
      dim: { ...dim },
      value: null,
      num,
      den,
      unit,
      state: "no-data",
      note: note ?? "There is nothing to divide by.",
    };
  return {
    id,
    dim: { ...dim },
    value: (scale * num) / den,
    num,
    den,
    unit,
    state: "ok",
    ...(note === undefined ? {} : { note }),
  };
}

/**
 * The same figure for a time that is not over: it stands, and says so.
 *
 * @param figure A figure. @param note What is not over, as a sentence. @returns The figure as `partial`; unchanged when it
 * has no value.
 * @example partialValue({ id: "M20", dim: {}, value: 3, num: 3, den: null, unit: "customers", state: "ok" }, "This month was not over.").state // => "partial"
 */
export function partialValue(figure: MetricValue, note: string): MetricValue {
  return figure.state === "ok" ? { ...figure, state: "partial", note } : figure;
}

/**
 * A figure over several months, marked when one of them was not over.
 *
 * @param figure A figure. @param periods Its months, `YYYY-MM`. @param asOf `YYYY-MM-DD`.
 * @returns The figure as `partial`, the month added to its note; unchanged when all are over or it has no value.
 * @example markUnfinished({ id: "M20", dim: {}, value: 3, num: 3, den: null, unit: "losses", state: "ok" }, ["2026-10"], "2026-10-20").note // => "Includes October 2026, which was not over."
 * @example markUnfinished({ id: "M20", dim: {}, value: 3, num: 3, den: null, unit: "losses", state: "ok" }, ["2026-10"], "2026-10-31").state // => "ok"
 */
export function markUnfinished(
  figure: MetricValue,
  periods: readonly string[],
  asOf: string,
): MetricValue {
  const unfinished = periods.find((period) => period > lastCompleteMonth(asOf));
  if (unfinished === undefined || figure.value === null) return figure;
  const note = `Includes ${monthInWords(unfinished)}, which was not over.`;
  return {
    ...figure,
    state: "partial",
    note: figure.note === undefined ? note : `${figure.note} ${note}`,
  };
}

/**
 * A figure that cannot be given, with the reason.
 *
 * @param place Metric, dimensions, unit. @param note Why, as a sentence. @param state How it stands; unknown by default.
 * @returns The figure without a value, never 0.
 * @example absentValue({ id: "M21", dim: {}, unit: "share" }, "There is no list of customers.").state // => "no-data"
 */
export function absentValue(
  { id, dim, unit }: Place,
  note: string,
  state: "no-data" | "not-applicable" | "insufficient" = "no-data",
): MetricValue {
  return { id, dim: { ...dim }, value: null, num: null, den: null, unit, state, note };
}
