import {
  explainBest,
  explainFreeText,
  headersOf,
  idCandidates,
  labelCandidates,
  type Candidate,
} from "./choose-column.ts";
import { explainDates, holdsDates, namedDateCandidates } from "./choose-date.ts";
import {
  CATEGORY,
  CHANNEL,
  COMPLAINT_ID,
  GROUPING,
  NAMED_RECEIVED,
  RECEIVED_DATE,
  ROLE_NAMES,
} from "./header-words.ts";
import { trimText } from "./fold-text.ts";
import type { ComplaintsMapping, Reason } from "./mapping.ts";
import { hasWord, matchHeader } from "./match-header.ts";
import { isFreeText, quoteHeader, type ColumnProfile } from "./profile-columns.ts";
import type { RoleProposal, SourceProfile } from "./role-proposal.ts";
import { writeCount } from "./write-count.ts";

/** Points for each thing that speaks for complaints; {@link LEAST_POINTS} of them are needed. Ours, tried on public files. */
const POINTS = {
  name: 40,
  header: 20,
  id: 15,
  received: 30,
  anyDate: 15,
  category: 20,
  exactCategory: 25,
};
const LEAST_POINTS = 40;

/** Taken away when the table speaks of losses or lists customers with start and end. */
const OTHERS_COST = 60;

const NO_CATEGORY_COLUMN = "No column holds a category.";

/** More different values than this do not part complaints into groups that a board can read. Ours. */
const FEW_VALUES = 12;

/**
 * Complaints in a source, if it looks like them: a date of receipt, and a name or headers that speak of complaints.
 *
 * @param profile Source and its columns. @returns The mapping with reasons and points, or null.
 * @example proposeComplaints({ source: { name: "Notes" }, columns: [] }) // => null
 */
export function proposeComplaints(profile: SourceProfile): RoleProposal<ComplaintsMapping> | null {
  const { source, columns } = profile;
  const dates = namedDateCandidates(columns, RECEIVED_DATE);
  const [date] = dates;
  if (date === undefined) return null;
  const category = chooseCategory(columns);
  const points = scoreComplaints(profile, date, category);
  if (points < LEAST_POINTS) return null;
  const ids = idCandidates(columns, COMPLAINT_ID);
  const dateReason = explainBest({ role: "complaints", meaning: "date" }, dates, {
    fits: explainDates("the day received", dates),
    none: "",
  });
  const idReason = explainBest({ role: "complaints", meaning: "id" }, ids, {
    fits: (column) =>
      `${quoteHeader(column)} is different in every row, so a row entered twice counts once.`,
    none: "No column has a number of its own for each complaint, so every row counts.",
    isDispensable: true,
  });
  return {
    points,
    mapping: {
      source: source.name,
      date: date.column.header,
      category: category.column,
      id: idReason.column,
      dateOrder: "auto",
    },
    reasons: [dateReason, category, idReason],
  };
}

function chooseCategory(columns: readonly ColumnProfile[]): Reason {
  const meaning = { role: "complaints", meaning: "category" } as const;
  const named = labelCandidates(columns, CATEGORY);
  const usable = named.filter(({ column }) => !isFreeText(column));
  const fewValues = (words: typeof GROUPING): readonly Candidate[] =>
    labelCandidates(columns, words).filter(
      ({ column }) => column.filled > 0 && column.distinct <= FEW_VALUES,
    );
  if (usable.length > 0)
    return explainBest(meaning, usable, {
      fits: (column) =>
        column.filled === 0
          ? `${quoteHeader(column)} names the category; the first rows are blank there.`
          : `${quoteHeader(column)} holds ${column.distinct === 1 ? "one label" : `${column.distinct} different labels`} in the first ${column.filled === 1 ? "row" : writeCount(column.filled, "row")}.`,
      none: "",
    });
  const free = named.map(({ column }) => explainFreeText(column)).find((words) => words !== null);
  const groupings = fewValues(GROUPING);
  const channels = fewValues(CHANNEL);
  if (free !== undefined && free !== null)
    return {
      ...meaning,
      column: null,
      sure: false,
      why: `${free} The complaints are counted as one.`,
      alternatives: headersOf([...groupings, ...channels]),
    };
  const none = NO_CATEGORY_COLUMN;
  const grouped = explainBest(meaning, groupings, {
    fits: (column) =>
      `${none} ${quoteHeader(column)} has few values (${column.distinct}) and is taken instead.`,
    none: `${none} The complaints are counted as one.`,
  });
  const others = [...groupings.slice(1), ...channels];
  return { ...grouped, sure: false, alternatives: headersOf(others) };
}

function scoreComplaints(
  { source, columns }: SourceProfile,
  date: Candidate,
  category: Reason,
): number {
  const headers = columns.map(({ header }) => header);
  const [id] = idCandidates(columns, COMPLAINT_ID);
  return (
    (hasWord(source.name, ROLE_NAMES.complaints) ? POINTS.name : 0) +
    (headers.some((header) => hasWord(header, ROLE_NAMES.complaints)) ? POINTS.header : 0) +
    (id !== undefined && hasWord(id.column.header, ROLE_NAMES.complaints) ? POINTS.id : 0) +
    scoreDate(date) +
    scoreCategory(category) -
    (speaksOfOthers(source.name, headers) ? OTHERS_COST : 0)
  );
}

/** Cells that are no dates speak for less: a header alone may belong to another table. */
function scoreDate({ column }: Candidate): number {
  const isReceived = matchHeader(column.header, NAMED_RECEIVED) > 0;
  if (!holdsDates(column)) return isReceived ? POINTS.anyDate : 0;
  return isReceived ? POINTS.received : POINTS.anyDate;
}

function scoreCategory({ column, sure, why }: Reason): number {
  if (column === null || (!sure && why.startsWith(NO_CATEGORY_COLUMN))) return 0;
  return /^(?:complaint )?category$/iu.test(trimText(column))
    ? POINTS.exactCategory
    : POINTS.category;
}

function speaksOfOthers(name: string, headers: readonly string[]): boolean {
  const isCustomers = hasWord(name, ROLE_NAMES.customers) && !hasWord(name, ROLE_NAMES.complaints);
  const speaksOfLoss = [name, ...headers].some((header) =>
    hasWord(header, ["churn", "loss", "losses", "reason for leaving"]),
  );
  return isCustomers || speaksOfLoss;
}
