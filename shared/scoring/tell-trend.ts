import type { Scorecard } from "../contract/scorecard.ts";
import type { Series } from "../contract/series.ts";
import type { RuleHit, SeriesPoint } from "../contract/trend-series.ts";
import { monthInWords } from "./month.ts";
import { beginSentence } from "./name-label.ts";
import { writeAlike, writeNumber } from "./write-number.ts";

/** A series that has no usual range, with its name in the plural and the customers that stand behind its counts. */
export interface Trending {
  readonly name: string;
  readonly series: Series;
  readonly customers: Scorecard["customers"];
}

type Known = SeriesPoint & { readonly value: number };

const isKnown = (point: SeriesPoint): point is Known =>
  point.state === "ok" && point.value !== null;

const verbOf = (direction: RuleHit["direction"], change: number): string | null => {
  if (direction === "high" && change > 0) return "risen";
  return direction === "low" && change < 0 ? "fallen" : null;
};

/** A count says little while those who can complain or leave become more or fewer; a rate has them in it. */
const tellCustomers = (
  customers: NonNullable<Scorecard["customers"]>,
  from: string,
  to: string,
): string => {
  const start = customers.months.find(({ period }) => period === from);
  const end = customers.months.find(({ period }) => period === to);
  if (typeof start?.opening !== "number" || typeof end?.closing !== "number") return "";
  const unit = beginSentence(customers.window.unit);
  return ` ${unit} went from ${writeNumber(start.opening)} to ${writeNumber(end.closing)} in the same months.`;
};

const endsOf = ({ points, latest }: Series): readonly [Known, Known] | null => {
  const known = points.filter(isKnown);
  const first = known[0];
  const last = known.find(({ period }) => period === latest);
  return first === undefined || last === undefined ? null : [first, last];
};

/**
 * A series without a usual range as a trend: from the first known month to the latest, with the change in customers
 * beside a count, since they decide whether it is better or worse.
 *
 * @param trending The series with limits and a latest month. @param direction Where the latest month lies.
 * @returns One or two sentences; empty without a latest month.
 * @example tellTrend({ name: "Losses", customers: null, series: { label: null, unit: "", points: [], latest: null, limits: null, target: null, attainment: "no-target", variation: "too-few", assurance: "none" } }, "high") // => ""
 */
export function tellTrend(trending: Trending, direction: RuleHit["direction"]): string {
  const { name, series, customers } = trending;
  const ends = endsOf(series);
  if (ends === null) return "";
  const [first, last] = ends;
  const [from = "", to = ""] = writeAlike([first.value, last.value]);
  const isRate = series.unit.startsWith("per ");
  const start = `${from}${isRate ? ` ${series.unit}` : ""} in ${monthInWords(first.period)}`;
  const end = `${to} in ${monthInWords(last.period)}`;
  const months = `${writeNumber(series.limits?.points ?? 0)} months`;
  const verb = verbOf(direction, last.value - first.value);
  const trend =
    verb === null
      ? `${name} have no usual range yet (${months}): ${start}, ${end}.`
      : `${name} have ${verb} from ${start} to ${end}; they have no usual range yet (${months}).`;
  const beside =
    isRate || customers === null ? "" : tellCustomers(customers, first.period, last.period);
  return `${trend}${beside}`;
}
