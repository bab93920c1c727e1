import type { SurvivalCurve } from "../../contract/losses/answer.ts";
import type { CustomerLives } from "../../contract/losses/customer-lives.ts";
import { lastCompleteMonth, monthNumber } from "../month.ts";
import { kaplanMeier } from "../survival/kaplan-meier.ts";
import type { Spell } from "../survival/spells.ts";
import { survivalAt } from "../survival/survival-at.ts";
import { readLives, type Life } from "./read-lives.ts";
import { countWords, writeShare } from "../write-number.ts";

/** Tenures, in months, at which a sentence may say how many are still there. */
const TOLD_AT = [12, 24, 36, 60] as const;

/** A segment with fewer customers gets no curve of its own: its intervals would span the page. Ours. */
const LEAST_CUSTOMERS = 30;

interface Watched {
  /** Month number from which everybody who left is listed. */
  readonly from: number;
  /** Month number up to which they are watched. */
  readonly to: number;
}

/** Null where the watch was over before it began, or the life had not begun. */
const spellOf = ({ start, end, count }: Life, { from, to }: Watched): Spell | null => {
  if (start > to || (end !== null && end < from)) return null;
  const isLost = end !== null && end <= to;
  return {
    entry: Math.max(0, from - start),
    exit: (isLost ? end : to) - start,
    event: isLost,
    count,
  };
};

const tell = (curve: NonNullable<ReturnType<typeof kaplanMeier>>): string => {
  const told = TOLD_AT.flatMap((months) => {
    const point = survivalAt(curve, months);
    return point?.isTold === true ? [{ months, survival: point.survival }] : [];
  });
  const last = told.at(-1);
  if (last === undefined)
    return `Too few of the ${countWords(curve.customers, "customer")} are followed long enough to tell how many stay a year.`;
  const { time, isTold } = curve.median;
  const stays = `${writeShare(last.survival, 1)} are still customers after ${countWords(last.months / 12, "year")}`;
  if (time !== null && isTold)
    return `${stays}; half have left after ${countWords(Math.round(time), "month")}.`;
  return `${stays}; more than half stay as long as can be told.`;
};

const curveOf = (segment: string | null, spells: readonly Spell[]): SurvivalCurve | null => {
  const curve = kaplanMeier(spells);
  if (curve === null) return null;
  const told = curve.steps.filter(({ isTold }) => isTold);
  const { median } = curve;
  const isShort = curve.stopsAfter < curve.lastTime;
  return {
    segment,
    customers: curve.customers,
    left: curve.events,
    points: told.map(({ time, atRisk, events, survival, lower, upper }) => ({
      months: time,
      atRisk,
      left: events,
      survival,
      lower,
      upper,
    })),
    stopsAt: isShort ? curve.stopsAfter : null,
    median: median.isTold ? median.time : null,
    medianLower: median.isTold ? median.lower : null,
    medianUpper: median.isTold ? median.upper : null,
    sentence: tell(curve),
  };
};

/**
 * Who is still a customer after so many months, for all and for each segment with 30 customers or more. Those who came before
 * everybody who left was listed count from the tenure at which the list begins to see them; those who are still there count
 * up to the last month that is over.
 *
 * @param lives Customers by the months in which they came and left. @param asOf `YYYY-MM-DD`.
 * @returns All customers first, then the segments in their order; up to the month after which fewer than ten are at risk.
 * @see M32; Kaplan & Meier 1958; R: `survival::survfit(Surv(entry, exit, event) ~ 1, conf.type = "log-log")`
 */
export function survivalCurves(lives: CustomerLives, asOf: string): readonly SurvivalCurve[] {
  const to = monthNumber(lastCompleteMonth(asOf));
  const { observedFrom } = lives;
  const watched = { from: observedFrom === null ? 0 : monthNumber(observedFrom), to };
  const all = readLives(lives);
  const curveFor = (segment: string | null, own: readonly Life[]): SurvivalCurve | null =>
    curveOf(
      segment,
      own.flatMap((life) => spellOf(life, watched) ?? []),
    );
  const whole = curveFor(null, all);
  const own = lives.segments.flatMap((name) => {
    const curve = curveFor(
      name,
      all.filter(({ segment }) => segment === name),
    );
    return curve === null || curve.customers < LEAST_CUSTOMERS ? [] : [curve];
  });
  return whole === null ? [] : [whole, ...own];
}
