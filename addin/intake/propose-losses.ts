import {
  explainBest,
  explainFreeText,
  idCandidates,
  labelCandidates,
  type Candidate,
} from "./choose-column.ts";
import { explainDates, holdsDates, namedDateCandidates } from "./choose-date.ts";
import { chooseStatus } from "./choose-status.ts";
import { chooseValue } from "./choose-value.ts";
import { CUSTOMER, LOSS_DATE, LOSS_ID, REASON, ROLE_NAMES } from "./header-words.ts";
import type { LossesMapping, Reason } from "./mapping.ts";
import { hasWord } from "./match-header.ts";
import { isFreeText, quoteHeader, type ColumnProfile } from "./profile-columns.ts";
import type { RoleProposal, SourceProfile } from "./role-proposal.ts";

/** Points for each thing that speaks for losses; {@link LEAST_POINTS} of them are needed. Ours, tried on public files. */
const POINTS = {
  name: 40,
  header: 15,
  lossDate: 25,
  anyDate: 10,
  lossReason: 30,
  anyReason: 15,
  status: 30,
  value: 10,
};
const LEAST_POINTS = 50;

/** Taken away when the table speaks of complaints. */
const COMPLAINT_COST = 60;

/** Words that make a date or a reason one of leaving. */
const LEAVING = [
  ...ROLE_NAMES.losses,
  "leaving",
  "cancel",
  "cancelled",
  "canceled",
  "termination",
  "end",
  "ende",
  "left",
];

/**
 * Customer losses in a source, if it looks like them: a reason, a date or a status of leaving.
 *
 * @param profile Source and its columns. @returns The mapping with reasons and points, or null.
 * @example proposeLosses({ source: { name: "Notes" }, columns: [] }) // => null
 */
export function proposeLosses(profile: SourceProfile): RoleProposal<LossesMapping> | null {
  const { source, columns } = profile;
  const dates = namedDateCandidates(columns, LOSS_DATE);
  const reason = chooseReason(columns);
  const status = chooseStatus(columns);
  const value = chooseValue("losses", columns);
  const isAnything = dates.length > 0 || reason.column !== null || status.reason.column !== null;
  const points = scoreLosses(profile, {
    date: dates[0],
    reason,
    status: status.reason,
    value: value.reason,
  });
  if (!isAnything || points < LEAST_POINTS) return null;
  const date = explainBest({ role: "losses", meaning: "date" }, dates, {
    fits: explainDates("the day lost", dates),
    none: "No column holds the day of a loss, so losses are counted without months.",
  });
  const id = chooseId(columns, dates.length > 0);
  return {
    points,
    mapping: {
      source: source.name,
      date: date.column,
      reason: reason.column,
      value: value.column,
      valuePer: value.valuePer,
      status: status.reason.column,
      lossWhen: [...status.lossWhen],
      cameWhen: [...status.cameWhen],
      id: id.column,
      dateOrder: "auto",
    },
    reasons: [date, reason, value.reason, status.reason, id],
  };
}

function chooseReason(columns: readonly ColumnProfile[]): Reason {
  const meaning = { role: "losses", meaning: "reason" } as const;
  const named = labelCandidates(columns, REASON);
  const usable = named.filter(({ column }) => !isFreeText(column));
  const free = named.map(({ column }) => explainFreeText(column)).find((words) => words !== null);
  return explainBest(meaning, usable, {
    fits: ({ distinct, filled, header }) =>
      filled === 0
        ? `${quoteHeader({ header })} names the reason; the first rows are blank there.`
        : `${quoteHeader({ header })} names the reason, with ${distinct === 1 ? "one label" : `${distinct} different labels`} in ${filled} of the first rows.`,
    none: free ?? "No column holds the reason for leaving.",
  });
}

/** A customer can leave twice, so a customer's number tells rows apart only in a list of customers, which has no day of loss. */
function chooseId(columns: readonly ColumnProfile[], isDated: boolean): Reason {
  const events = idCandidates(columns, LOSS_ID);
  const candidates = isDated || events.length > 0 ? events : idCandidates(columns, CUSTOMER);
  return explainBest({ role: "losses", meaning: "id" }, candidates, {
    fits: (column) =>
      `${quoteHeader(column)} is different in every row, so a row entered twice counts once.`,
    none: "No column has a number of its own for each loss, so every row counts.",
    isDispensable: true,
  });
}

interface Choices {
  readonly date: Candidate | undefined;
  readonly reason: Reason;
  readonly status: Reason;
  readonly value: Reason;
}

function scoreLosses({ source, columns }: SourceProfile, choices: Choices): number {
  const { date, reason, status, value } = choices;
  const reasonPoints =
    reason.column === null
      ? 0
      : hasWord(reason.column, LEAVING)
        ? POINTS.lossReason
        : POINTS.anyReason;
  const isComplaints = [source.name, ...columns.map(({ header }) => header)].some((name) =>
    hasWord(name, [
      "complaint",
      "complaints",
      "ticket",
      "beschwerde",
      "reclamation",
      "plainte",
      "queja",
      "reclamo",
      "reclamacao",
    ]),
  );
  return (
    (hasWord(source.name, ROLE_NAMES.losses) ? POINTS.name : 0) +
    (columns.some(({ header }) => hasWord(header, ROLE_NAMES.losses)) ? POINTS.header : 0) +
    scoreDate(date) +
    reasonPoints +
    (status.column === null ? 0 : POINTS.status) +
    (value.column === null ? 0 : POINTS.value) -
    (isComplaints ? COMPLAINT_COST : 0)
  );
}

/** Cells that are no dates speak for less: a header alone may belong to another table. */
function scoreDate(date: Candidate | undefined): number {
  if (date === undefined) return 0;
  const isLeaving = hasWord(date.column.header, LEAVING);
  if (!holdsDates(date.column)) return isLeaving ? POINTS.anyDate : 0;
  return isLeaving ? POINTS.lossDate : POINTS.anyDate;
}
