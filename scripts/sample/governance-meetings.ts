import type { Chance } from "./chance.ts";
import {
  FORUM_MONTHS,
  UNITS,
  dayAfter,
  dayIn,
  turn,
  when,
  yes,
  type InputRow,
} from "./governance-rows.ts";

/** Those below the two chiefs: roles, for nobody in the invented company exists. */
export const HEADS = [
  "Head of Sales",
  "Head of Operations",
  "Head of Finance",
  "Head of People",
  "Head of Unit North",
  "Head of Unit South",
  "Head of Unit Online",
  "Head of Service",
  "Head of Logistics",
] as const;

const LEADERS = ["Chief Executive", "Chief Customer Officer", ...HEADS];

/** Invited to every customer forum: 9 leaders and 31 others. */
const INVITED: readonly (readonly [string, string])[] = [
  ...LEADERS.slice(2).map((person, index) => [person, turn(UNITS, index)] as const),
  ...Array.from({ length: 31 }, (_, index) => {
    const unit = turn(UNITS, index);
    return [`Team lead ${Math.floor(index / 5) + 1} of ${unit}`, unit] as const;
  }),
];

/** How many came to each customer forum; 0 where it was not held. */
const CAME = [40, 36, 33, 30, 26, 24, 22, 19, 17, 0, 14, 12, 0, 9];

const STATUS = [
  "Held",
  "Held",
  "Held",
  "Held",
  "Held",
  "Held",
  "Held",
  "Postponed",
  "Held",
  "Cancelled",
  "Tacked on",
  "Postponed",
  "Cancelled",
  "Tacked on",
];

const LAST_WITH_CEO = 8;

export function inventPeople(): readonly InputRow[] {
  return LEADERS.map((person, index) => ({
    person,
    unit: index < 6 ? "Head office" : turn(UNITS, index - 6),
    role: ["CEO", "CCO"][index] ?? "Executive",
    isChampion: yes(index === 1),
    isSponsor: yes(index === 0),
    isOfficer: yes(index < 5),
    reportsToCeo: yes(index > 0 && index < 6),
    dedicated: [0.05, 0.6][index] ?? 0.1,
    otherRoles: [0, 1][index] ?? 0,
    start: index === 1 ? "2025-09-01" : "2023-04-01",
    termEnd: when(index === 0, "2027-12-31"),
    charterRequired: "Yes",
    charterSigned: when(index < 7, dayIn("2026-01", 10 + index)),
    hasCustomerObjective: yes(index % 3 !== 2),
    bonus: [0.2, 0.2, 0, 0.1][index] ?? 0,
    hasCareerCriterion: yes(index === 1 || index === 9),
    entered: dayIn("2026-02", 3),
  }));
}

/** Monthly customer forums and loss reviews, one-to-ones, and a board meeting each quarter. */
export function inventForums(): readonly InputRow[] {
  return FORUM_MONTHS.flatMap((month, index) => [
    customerForum(month, index),
    lossReview(month, index),
    oneToOne(month, index),
    ...(index % 3 === 2 ? [boardMeeting(month, index)] : []),
  ]);
}

function customerForum(month: string, index: number): InputRow {
  const scheduled = dayIn(month, 8);
  const status = STATUS[index] ?? "Held";
  const wasHeld = (CAME[index] ?? 0) > 0;
  const slip = status === "Held" ? 0 : 6 + index;
  const hasCeo = wasHeld && index < LAST_WITH_CEO;
  return {
    meeting: `CF ${month}`,
    forum: "Customer forum",
    kind: "Customer forum",
    scheduled,
    held: when(wasHeld, dayAfter(scheduled, slip)),
    status,
    isStandalone: yes(status !== "Tacked on"),
    sponsor: "CEO",
    chair: index < 10 ? "CCO" : "Other",
    ceoAttended: when(wasHeld, yes(hasCeo)),
    ceoOpened: when(wasHeld, yes(hasCeo && index < 4)),
    hasCustomerItem: "Yes",
    ceoMinutes: when(hasCeo, 60 - index * 5),
    customerMinutes: when(wasHeld, 90 - index * 4),
    financeMinutes: when(wasHeld, 10 + index * 4),
    entered: dayAfter(scheduled, slip + 2),
  };
}

function lossReview(month: string, index: number): InputRow {
  const scheduled = dayIn(month, 18);
  const wasHeld = index % 4 !== 3;
  return {
    meeting: `LR ${month}`,
    forum: "Loss review",
    kind: "Loss review",
    scheduled,
    held: when(wasHeld, scheduled),
    status: wasHeld ? "Held" : "Cancelled",
    isStandalone: "Yes",
    sponsor: "CCO",
    chair: "CCO",
    ceoAttended: when(wasHeld, yes(index < 3)),
    entered: dayAfter(scheduled, 1),
  };
}

function oneToOne(month: string, index: number): InputRow {
  const scheduled = dayIn(month, 22);
  const wasHeld = index < 9 || index === 11;
  return {
    meeting: `1:1 ${month}`,
    forum: "CEO and CCO",
    kind: "One-to-one",
    scheduled,
    held: when(wasHeld, scheduled),
    status: wasHeld ? "Held" : "Postponed",
    isStandalone: "Yes",
    sponsor: "CEO",
    chair: "CCO",
    ceoAttended: when(wasHeld, "Yes"),
    ceoMinutes: when(wasHeld, 45),
    entered: dayAfter(scheduled, 1),
  };
}

function boardMeeting(month: string, index: number): InputRow {
  const scheduled = dayIn(month, 26);
  return {
    meeting: `Board ${month}`,
    forum: "Board",
    kind: "Board",
    scheduled,
    held: scheduled,
    status: "Held",
    isStandalone: "No",
    sponsor: "CEO",
    chair: "Other",
    ceoAttended: "Yes",
    hasCustomerItem: yes(index < 9),
    customerMinutes: index < 9 ? 25 : 0,
    financeMinutes: 120,
    entered: dayAfter(scheduled, 3),
  };
}

/** From 40 at the kick-off to 9: the leaders stay away first, some send a delegate. */
export function inventAttendance(chance: Chance): readonly InputRow[] {
  return FORUM_MONTHS.flatMap((month, index) => {
    const came = CAME[index] ?? 0;
    if (came === 0) return [];
    const ranked = INVITED.map(([person, unit], place) => ({
      person,
      unit,
      isLeader: place < 9,
      stays: chance.next() - (place < 9 ? 0.15 : 0) + (unit === "Service Centre" ? 0.4 : 0),
    })).toSorted((one, other) => other.stays - one.stays);
    return ranked.map(({ person, unit, isLeader }, place): InputRow => {
      const isDelegated = place >= came && isLeader && place % 3 === 0;
      return {
        meeting: `CF ${month}`,
        person,
        unit,
        isRequired: yes(isLeader),
        attended: place < came ? "Yes" : isDelegated ? "Delegate" : "No",
        entered: dayIn(month, 27),
      };
    });
  });
}
