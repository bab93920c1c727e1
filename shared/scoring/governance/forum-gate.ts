import { countWords } from "../write-number.ts";
import { daysApart, hasCome } from "./days-apart.ts";
import { absenceOf, type GovernanceInput } from "./input.ts";
import { placeMeetings, type Meeting } from "./meetings.ts";
import { verdict, type Verdict } from "./resource-gates.ts";
import { refsOf } from "./tally.ts";

/** The customer forums that decide: those ahead, those of them that are near, and those held of late. */
interface Dates {
  readonly ahead: readonly Meeting[];
  readonly near: readonly Meeting[];
  readonly recent: readonly Meeting[];
}

const datesOf = (meetings: readonly Meeting[], { asOf, thresholds }: GovernanceInput): Dates => {
  const daysAhead = ({ row }: Meeting): number => daysApart(asOf, row.scheduled ?? asOf);
  const ahead = meetings.filter(
    (meeting) =>
      meeting.outcome === "ahead" && meeting.row.status !== "tacked-on" && daysAhead(meeting) > 0,
  );
  return {
    ahead,
    near: ahead.filter((meeting) => daysAhead(meeting) <= thresholds["forum-ahead-days"]),
    recent: meetings.filter(
      ({ isHeld, outcome, day }) =>
        isHeld &&
        outcome !== "tacked-on" &&
        hasCome(day, asOf) &&
        daysApart(day, asOf) <= thresholds["forum-past-days"],
    ),
  };
};

const isKept = ({ ahead, near, recent }: Dates): boolean =>
  near.length > 0 || (ahead.length > 0 && recent.length > 0);

const tellKept = ({ near }: Dates, { thresholds }: GovernanceInput): string =>
  near.length > 0
    ? `${countWords(near.length, "stand-alone customer forum is", "stand-alone customer forums are")} scheduled within the next ${countWords(thresholds["forum-ahead-days"], "day")}.`
    : `A stand-alone customer forum was held in the last ${countWords(thresholds["forum-past-days"], "day")}, and the next has a date.`;

const tellBroken = ({ ahead, recent }: Dates, { thresholds }: GovernanceInput): string => {
  const past = countWords(thresholds["forum-past-days"], "day");
  const held =
    recent.length === 0 ? "none was" : `${recent.length} ${recent.length === 1 ? "was" : "were"}`;
  return ahead.length === 0
    ? `No stand-alone customer forum is scheduled; ${held} held in the last ${past}.`
    : `No stand-alone customer forum is scheduled within the next ${countWords(thresholds["forum-ahead-days"], "day")}, and none was held in the last ${past}.`;
};

/**
 * G4, S7, S47: a stand-alone customer forum has a date: one soon, or one at all where the last was held of late. What was
 * held alone is no date: a forum that nobody scheduled again is over.
 *
 * @param input Forums and thresholds. @returns Pass, fail or no data, with the rows.
 * @see design: metrics 3.5; Bliss, file 002: it needs to stand alone
 * @example forumGate({ asOf: "2026-10-31", tables: {} }).sentence // => "The workbook has no Forums table."
 */
export function forumGate(input: GovernanceInput): Verdict {
  const absent = absenceOf(input, "forums");
  if (absent !== null) return verdict("no-data", absent);
  const forums = placeMeetings(input).filter(({ row }) => row.kind === "customer-forum");
  const alone = datesOf(
    forums.filter(({ row }) => row.isStandalone === true),
    input,
  );
  const possible = datesOf(
    forums.filter(({ row }) => row.isStandalone !== false),
    input,
  );
  const rowsOf = ({ ahead, recent }: Dates) => [...ahead, ...recent].map(({ row }) => row);
  if (isKept(alone))
    return verdict("pass", tellKept(alone, input), refsOf("forums", rowsOf(alone)));
  if (isKept(possible))
    return verdict(
      "no-data",
      "Whether the recent and coming customer forums stand alone is not marked.",
      refsOf("forums", rowsOf(possible)),
    );
  const rows = rowsOf(possible).length > 0 ? rowsOf(possible) : forums.map(({ row }) => row);
  return verdict("fail", tellBroken(alone, input), refsOf("forums", rows));
}
