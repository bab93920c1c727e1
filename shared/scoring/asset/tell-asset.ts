import type { AssetReview } from "../../contract/asset/answer.ts";
import type { AssetRequest } from "../../contract/asset/request.ts";
import { windowInWords } from "../find-losses.ts";
import { countWords, writeNumber, writeShare } from "../write-number.ts";

type Told = Pick<
  AssetReview,
  "window" | "flow" | "replacement" | "quality" | "plan" | "retention" | "referrers"
>;

const money = (value: number): string => writeNumber(Math.round(value));

const tellFlow = ({ flow, window }: Told): string | null => {
  const { unit, came, left, net } = flow;
  if (came === null || net === null) return null;
  const change =
    net === 0 ? "as many as before" : `${writeNumber(Math.abs(net))} ${net < 0 ? "fewer" : "more"}`;
  const when = windowInWords(window);
  const one = unit.slice(0, -1);
  return `${countWords(came, one, unit)} came and ${writeNumber(left)} left ${when}: ${change}.`;
};

const tellValue = ({ flow }: Told): string | null => {
  const { valueCame, valueLeft } = flow;
  if (valueCame === null || valueLeft === null) return null;
  const net = valueCame - valueLeft;
  const change =
    net === 0 ? "no more and no less" : `${money(Math.abs(net))} ${net < 0 ? "less" : "more"}`;
  return `They bring ${money(valueCame)} a year and took ${money(valueLeft)}: ${change}.`;
};

const tellReplacement = ({ replacement, flow }: Told): string | null => {
  const { num, den, value } = replacement;
  if (num === null || den === null || value === null || num === 0) return null;
  return value === 1
    ? `Every one of those who came only replaced somebody who left: it takes ${writeNumber(flow.left)} to stand still.`
    : `Of those who came, ${writeShare(num, den)} only replaced somebody who left.`;
};

const tellQuality = ({ quality }: Told): string | null => {
  const { value, num, den } = quality;
  if (value === null || num === null || den === null) return null;
  const [came, left] = [money(num), money(den)];
  if (came === left) return `One who came is worth as much a year as one who left (${came}).`;
  return `One who came is worth ${came} a year on average, one who left was worth ${left}.`;
};

const tellRetention = ({ retention }: Told): string | null => {
  if (retention === null) return null;
  const { grossRetention: gross, netRetention: net } = retention;
  if (gross.value === null || net.value === null) return null;
  return `Of the yearly value at the start ${writeShare(gross.value, 1)} stayed, ${writeShare(net.value, 1)} with what those customers added.`;
};

/**
 * What a reader should know of the customers as an asset, whole numbers first.
 *
 * @param told As reviewed. @returns Sentences; those whose figures are not known are left out.
 * @see M40 to M42; Bliss, nonbillablehour.com 2009: "running in place"
 */
export function tellAsset(told: Told): readonly string[] {
  return [
    tellFlow(told),
    tellValue(told),
    tellReplacement(told),
    tellQuality(told),
    tellRetention(told),
  ].filter((sentence) => sentence !== null);
}

/**
 * What more columns or tables would add.
 *
 * @param request As it came. @returns Sentences, most useful first; none when all is there.
 * @example whatIsMissing({ contract: 1, asOf: "2026-10-31", customers: { kind: "statuses", listed: 3, came: 1, left: 1 }, plan: [] }).length // => 3
 */
export function whatIsMissing({ customers, movements, plan }: AssetRequest): readonly string[] {
  const hasValues = customers.kind === "months" && customers.values !== undefined;
  return [
    customers.kind === "statuses"
      ? "The days on which customers came and left would show how many there were at the start, and every month."
      : null,
    customers.kind === "months" && !hasValues
      ? "The yearly value of each customer would show what those who came are worth against those who left."
      : null,
    movements === undefined
      ? "The value of each customer at the start and at the end of the year would show what stayed of it (gross and net retention)."
      : null,
    plan.length === 0 ? "A plan by month would show plan against actual." : null,
  ].filter((sentence) => sentence !== null);
}
