import type { LossPack, Share } from "../../contract/losses/answer.ts";
import type { LossDetail } from "../../contract/losses/loss-detail.ts";
import { windowInWords } from "../find-losses.ts";
import { quoteLabel } from "../name-label.ts";
import { countWords, writeNumber, writeShare } from "../write-number.ts";

type Told = Pick<
  LossPack,
  | "window"
  | "lost"
  | "reduced"
  | "notices"
  | "understood"
  | "explained"
  | "accounted"
  | "avoidable"
  | "reasons"
  | "calls"
  | "concentration"
  | "links"
>;

const money = (value: number): string => writeNumber(Math.round(value));

const percentOf = ({ num, den, value }: Share): string | null =>
  value === null || num === null || den === null ? null : writeShare(num, den);

const withoutValue = (unknown: number): string => {
  if (unknown === 0) return "";
  return unknown === 1
    ? "; one has no value and is not in it"
    : `; ${writeNumber(unknown)} have no value and are not in it`;
};

const tellVolume = ({ lost, window }: Told): string => {
  const customers = `${countWords(lost.count, "customer")} ${lost.count === 1 ? "was" : "were"} lost`;
  const when = windowInWords(window);
  if (lost.count === 0) return `No customer was lost ${when}.`;
  if (lost.value === null) return `${customers} ${when}; what they were worth is not known.`;
  return `${customers} ${when}, worth ${money(lost.value)} a year${withoutValue(lost.valueUnknown)}.`;
};

const tellApart = ({ reduced, notices }: Told): readonly string[] => [
  ...(reduced.count === 0
    ? []
    : [
        `${countWords(reduced.count, "customer")} stayed and ${reduced.count === 1 ? "buys" : "buy"} less${reduced.value === null ? "" : `: ${money(reduced.value)} a year`}.`,
      ]),
  ...(notices === null || notices.count === 0
    ? []
    : [
        `${countWords(notices.count, "customer")} gave notice and ${notices.count === 1 ? "is" : "are"} not gone yet${notices.value === null ? "" : `: ${money(notices.value)} a year`}.`,
      ]),
];

/** Three verbs, three shares, never one. By value where it is known: a large customer without a reason must show. */
const tellVerbs = ({ understood, explained, accounted, lost }: Told): readonly string[] => {
  if (lost.count === 0) return [];
  const isByValue = understood.byValue.value !== null;
  const of = isByValue ? "of the yearly value lost" : "of the losses";
  const pick = ({ byCount, byValue }: Told["understood"]): string | null =>
    percentOf(isByValue ? byValue : byCount);
  return [
    `Understood: ${pick(understood) ?? "0%"} ${of} has a reason that explains something.`,
    `Accounted for: ${accounted.sentence}`,
    `Explained: ${pick(explained) ?? "0%"} ${of} has a call of an executive, a root reason and a task.`,
  ];
};

const tellAvoidable = ({ avoidable }: Told): string | null => {
  const share = avoidable.byValue.value === null ? avoidable.byCount : avoidable.byValue;
  const of = share === avoidable.byValue ? "yearly value lost" : "losses";
  const { num, den, lower, upper, unknown } = share;
  if (share.value === null || num === null || den === null || lower === null || upper === null)
    return null;
  const bounds =
    unknown === 0
      ? ""
      : `, and between ${writeShare(lower, 1)} and ${writeShare(upper, 1)} whatever the others are`;
  return `Of the ${of} of which it is known, ${writeShare(num, den)} could have been avoided${bounds}.`;
};

const tellReason = ({ reasons }: Told): string | null => {
  const top = reasons.find(({ explained }) => explained);
  if (top === undefined) return null;
  const isByValue = top.share.byValue.value !== null;
  const share = isByValue ? top.share.byValue : top.share.byCount;
  const { num, den } = share;
  if (num === null || den === null || den === 0) return null;
  const owner = top.hasOwner === false ? " Nobody owns it." : "";
  const noun = isByValue ? "yearly value lost" : "losses";
  return `The largest reason is ${quoteLabel(top.reason)}: ${money(num)} of ${money(den)} ${noun} (${writeShare(num, den)}).${owner}`;
};

const tellCalls = ({ calls }: Told): string | null => {
  if (calls === null) return null;
  const { num, den } = calls.coverage.byCount;
  if (num === null || den === null || den === 0) return null;
  const part = `Executives called ${writeNumber(num)} of ${countWords(den, "lost customer")} (${writeShare(num, den)})`;
  const { num: callers, den: asked } = calls.executives;
  const who =
    callers === null || asked === null
      ? ""
      : `; ${writeNumber(callers)} of ${countWords(asked, "executive")} made a call`;
  return `${part}${who}.`;
};

/**
 * What the review of losses comes to: volume, value and reasons first.
 *
 * @param told As reviewed. @returns Sentences; those whose figures are not known are left out.
 * @see S67; Bliss, "Know Your Lost Customers – the Volume, Value and Reasons Why"
 */
export function tellLosses(told: Told): readonly string[] {
  return [
    tellVolume(told),
    tellReason(told),
    ...tellApart(told),
    ...tellVerbs(told),
    tellAvoidable(told),
    tellCalls(told),
    told.concentration?.sentence ?? null,
    told.links?.sentence ?? null,
  ].filter((sentence) => sentence !== null);
}

/** What a column would add, and whether it is there. */
interface Wanted {
  readonly isThere: boolean;
  readonly adds: string;
}

const hasAny = (column: readonly unknown[]): boolean => column.some((entry) => entry !== null);

const hasValues = ({ counts, valueUnknown }: LossDetail["groups"]): boolean =>
  counts.some((count, group) => count > (valueUnknown[group] ?? 0));

const wantedOfRows = ({ groups }: LossDetail): readonly Wanted[] => [
  {
    isThere: groups.periods.length > 0,
    adds: "The day of each loss would show losses by month.",
  },
  {
    isThere: hasAny(groups.stated) || hasAny(groups.root),
    adds: "A reason for each loss would show why customers leave.",
  },
  {
    isThere: hasValues(groups),
    adds: "The yearly value of each loss would show what it costs.",
  },
  {
    isThere: hasAny(groups.root),
    adds: "The root reason would show what the stated one stands for.",
  },
  {
    isThere: hasAny(groups.source),
    adds: "Who says the reason (form, account manager, customer, call) would show how far it can be trusted.",
  },
  {
    isThere: hasAny(groups.isCalled),
    adds: "The day of an executive's call would show whom nobody has called.",
  },
  {
    isThere: hasAny(groups.avoidable),
    adds: "Whether a loss could have been avoided would show what is in our hands.",
  },
];

const wantedBeside = (
  { groups, work, spread, lives, links }: LossDetail,
  hasCustomers: boolean,
): readonly Wanted[] => [
  {
    isThere: hasCustomers,
    adds: "A list of customers with start and end would show whether every loss is accounted for.",
  },
  {
    isThere: work.length > 0,
    adds: "An owner and a task for each reason would show what is done about it.",
  },
  {
    isThere: spread !== undefined || !hasValues(groups),
    adds: "The customer of each loss would show how few customers the value lost is.",
  },
  {
    isThere: lives !== undefined || !hasCustomers,
    adds: "The months of start and end of each customer would show after how long they leave.",
  },
  {
    isThere: links !== undefined,
    adds: "The customer of each complaint would show whether those who complain leave more often.",
  },
];

/**
 * What more columns would add to the review.
 *
 * @param detail As it came. @param hasCustomers Whether there is a list of customers by month.
 * @returns Sentences; none where all is there.
 * @see S68: the pack works with only date and reason, and says what more columns would add
 */
export function whatLossesMiss(detail: LossDetail, hasCustomers: boolean): readonly string[] {
  return [...wantedOfRows(detail), ...wantedBeside(detail, hasCustomers)]
    .filter(({ isThere }) => !isThere)
    .map(({ adds }) => adds);
}
