import type { LinkReview } from "../../contract/losses/answer.ts";
import type { ComplaintLinks } from "../../contract/losses/complaint-links.ts";
import { stratifiedRatio, type StratifiedRatio } from "../statistics/risk-ratio.ts";
import { countWords, writeNumber, writeShare } from "../write-number.ts";
import { shareOf } from "./share.ts";

/** With a lower share of complaints found in the list of customers, what is found may be no fair sample. Ours. */
const LEAST_MATCHED = 0.8;

const CAUTION = "That is an association: it does not say that the complaint is why they left.";

const tellMatched = ({ complaints, matched }: ComplaintLinks): string =>
  matched < LEAST_MATCHED * complaints
    ? ` Only ${writeShare(matched, complaints)} of the complaints were found in the list of customers, so it may not hold for the others.`
    : "";

const tellExposed = ({ exposed, followDays }: ComplaintLinks): string => {
  if (exposed.customers === 0) return "";
  const worth =
    exposed.value === null ? "" : `, worth ${writeNumber(Math.round(exposed.value))} a year`;
  const [who, verb] = [
    countWords(exposed.customers, "customer"),
    exposed.customers === 1 ? "has" : "have",
  ];
  return ` ${who}${worth}, ${verb} complained within the last ${followDays} days and ${exposed.customers === 1 ? "is" : "are"} still there.`;
};

const tellRatio = (
  { ratio, lower, upper }: StratifiedRatio,
  { followDays }: ComplaintLinks,
): string => {
  const within = `within ${followDays} days`;
  if (ratio === null || lower === null || upper === null)
    return `Too few customers left ${within} to say whether those who complain leave more often.`;
  const interval = `between ${writeNumber(lower, 1)} and ${writeNumber(upper, 1)} times`;
  if (lower <= 1 && upper >= 1)
    return `Whether customers who complain leave more often ${within} cannot be told (${interval} as often as others of their month and segment).`;
  return `Customers who complain leave ${writeNumber(ratio, 1)} times as often ${within} as others of their month and segment (${interval}). ${CAUTION}`;
};

const tell = (ratio: StratifiedRatio, links: ComplaintLinks): string =>
  `${tellRatio(ratio, links)}${tellMatched(links)}${tellExposed(links)}`;

/**
 * Whether customers who complain leave more often than others of their month and segment, as a risk ratio over all of these.
 * A customer who is followed in several months is in each: the interval is that of independent ones, and so rather narrow.
 *
 * @param links Complaints joined to customers. @returns The ratio with its interval, the plain shares, the value exposed, and
 * how many complaints could be joined; an association, worded as one.
 * @see M34, S63; Mantel & Haenszel; Greenland & Robins 1985
 */
export function reviewLinks(links: ComplaintLinks): LinkReview {
  const { strata, complaints, matched, exposed } = links;
  const ratio = stratifiedRatio(
    strata.map(({ complainers, complainersLost, others, othersLost }) => ({
      exposed: { events: complainersLost, total: complainers },
      other: { events: othersLost, total: others },
    })),
  );
  const sum = (pick: (stratum: ComplaintLinks["strata"][number]) => number): number =>
    strata.reduce((all, stratum) => all + pick(stratum), 0);
  const nobody = "Nobody is followed to the end.";
  return {
    matched: shareOf(matched, complaints, "No complaint names its customer."),
    ratio: ratio.ratio,
    lower: ratio.lower,
    upper: ratio.upper,
    complainersLost: shareOf(
      sum(({ complainersLost }) => complainersLost),
      sum(({ complainers }) => complainers),
      nobody,
    ),
    othersLost: shareOf(
      sum(({ othersLost }) => othersLost),
      sum(({ others }) => others),
      nobody,
    ),
    exposed: { count: exposed.customers, value: exposed.value, valueUnknown: exposed.valueUnknown },
    sentence: tell(ratio, links),
  };
}
