import type { PlanLine } from "../../contract/asset/answer.ts";
import type { PlannedMonth } from "../../contract/asset/movements.ts";
import type { CustomerMonth } from "../../contract/customer-flow.ts";

interface Pair {
  readonly planned: number;
  readonly actual: number;
}

/** Both known: a month of which only the plan, or only the figure, is known compares with nothing. */
const pairs = (
  plan: readonly PlannedMonth[],
  months: readonly CustomerMonth[],
  pick: (planned: PlannedMonth, month: CustomerMonth) => readonly [number | null, number | null],
): readonly Pair[] => {
  const over = new Map(
    months.filter(({ state }) => state === "ok").map((month) => [month.period, month]),
  );
  return plan.flatMap((planned): readonly Pair[] => {
    const month = over.get(planned.period);
    if (month === undefined) return [];
    const [own, actual] = pick(planned, month);
    return own === null || actual === null ? [] : [{ planned: own, actual }];
  });
};

const netOf = (came: number | null, left: number | null): number | null =>
  came === null || left === null ? null : came - left;

const lineOf = (line: PlanLine["line"], own: readonly Pair[]): readonly PlanLine[] => {
  if (own.length === 0) return [];
  const planned = own.reduce((sum, pair) => sum + pair.planned, 0);
  const actual = own.reduce((sum, pair) => sum + pair.actual, 0);
  const isMet = line === "left" ? actual <= planned : actual >= planned;
  return [
    {
      line,
      months: own.length,
      planned,
      actual,
      difference: actual - planned,
      state: isMet ? "met" : "missed",
    },
  ];
};

/** The value at the end of the last planned month that is over: values of other ends do not add up to anything. */
const valueAtEnd = (
  plan: readonly PlannedMonth[],
  closing: ReadonlyMap<string, number>,
): readonly Pair[] =>
  plan
    .toSorted((one, other) => (one.period < other.period ? -1 : 1))
    .flatMap(({ period, value }): readonly Pair[] => {
      const actual = closing.get(period);
      return value === null || actual === undefined ? [] : [{ planned: value, actual }];
    })
    .slice(-1);

/**
 * Plan against actual over the planned months that are over and that the list of customers has: who came, who left and the
 * net, and the yearly value at the end of the last of them. Equal is met; fewer lost than planned is met.
 *
 * @param plan By month. @param months In and out by month. @param closing Yearly value of all customers at the end of the
 * months that are over.
 * @returns One line for each that was planned and is known.
 * @see M43
 * @example planActual([{ period: "2026-10", came: 5, left: null, value: null }], [{ period: "2026-10", state: "ok", opening: 9, came: 4, left: 1, net: 3, closing: 12, valueCame: null, valueLeft: null }], new Map())[0].state // => "missed"
 */
export function planActual(
  plan: readonly PlannedMonth[],
  months: readonly CustomerMonth[],
  closing: ReadonlyMap<string, number>,
): readonly PlanLine[] {
  return [
    ...lineOf(
      "came",
      pairs(plan, months, ({ came }, month) => [came, month.came]),
    ),
    ...lineOf(
      "left",
      pairs(plan, months, ({ left }, month) => [left, month.left]),
    ),
    ...lineOf(
      "net",
      pairs(plan, months, ({ came, left }, month) => [netOf(came, left), month.net]),
    ),
    ...lineOf("value", valueAtEnd(plan, closing)),
  ];
}
