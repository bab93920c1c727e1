import { anyCandidates, explainBest } from "./choose-column.ts";
import { dateCandidates, explainDates } from "./choose-date.ts";
import { chooseValue } from "./choose-value.ts";
import { CUSTOMER, END, ROLE_NAMES, START } from "./header-words.ts";
import type { CustomersMapping } from "./mapping.ts";
import { hasWord } from "./match-header.ts";
import { quoteHeader } from "./profile-columns.ts";
import type { RoleProposal, SourceProfile } from "./role-proposal.ts";

/** Points for each thing that speaks for a list of customers; {@link LEAST_POINTS} of them are needed. Ours. */
const POINTS = { start: 35, end: 35, name: 20, customer: 15, value: 10 };
const LEAST_POINTS = 80;

/**
 * A list of customers or contracts in a source, if it looks like one: a start, an end, and whose they are.
 *
 * @param profile Source and its columns. @returns The mapping with reasons and points, or null.
 * @example proposeCustomers({ source: { name: "Notes" }, columns: [] }) // => null
 */
export function proposeCustomers(profile: SourceProfile): RoleProposal<CustomersMapping> | null {
  const { source, columns } = profile;
  const starts = dateCandidates(columns, START);
  const [start] = starts;
  const ends = dateCandidates(columns, END).filter(({ column }) => column !== start?.column);
  const [end] = ends;
  if (start === undefined || end === undefined) return null;
  const customers = anyCandidates(columns, CUSTOMER);
  const value = chooseValue("customers", columns);
  const points =
    POINTS.start +
    POINTS.end +
    (hasWord(source.name, ROLE_NAMES.customers) ? POINTS.name : 0) +
    (customers.length > 0 ? POINTS.customer : 0) +
    (value.column === null ? 0 : POINTS.value);
  if (points < LEAST_POINTS) return null;
  const customer = explainBest({ role: "customers", meaning: "customer" }, customers, {
    fits: (column) =>
      column.distinct === column.filled
        ? `${quoteHeader(column)} names the customer, another one in each of the first rows.`
        : `${quoteHeader(column)} names the customer; some have several rows, so contracts are counted.`,
    none: "No column names the customer, so each row counts as one contract.",
  });
  const startReason = explainBest({ role: "customers", meaning: "start" }, starts, {
    fits: explainDates("the day a customer came", starts),
    none: "",
  });
  const endReason = explainBest({ role: "customers", meaning: "end" }, ends, {
    fits: explainDates("the day a customer left", ends),
    none: "",
  });
  return {
    points,
    mapping: {
      source: source.name,
      customer: customer.column,
      start: start.column.header,
      end: end.column.header,
      value: value.column,
      valuePer: value.valuePer,
      dateOrder: "auto",
    },
    reasons: [customer, startReason, endReason, value.reason],
  };
}
