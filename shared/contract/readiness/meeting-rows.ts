import * as z from "zod/mini";
import {
  Code,
  MaybeAmount,
  MaybeCode,
  MaybeCount,
  MaybeDay,
  MaybeFlag,
  MaybeShare,
  Row,
} from "./fields.ts";
import { RoleGroup } from "./words.ts";

/** Somebody with a part in the customer work. `dedicated` and `bonus` are shares from 0 to 1. */
export const PersonRow = z
  .strictObject({
    row: Row,
    person: Code,
    unit: MaybeCode,
    role: z.nullable(RoleGroup),
    isChampion: MaybeFlag,
    isSponsor: MaybeFlag,
    isOfficer: MaybeFlag,
    reportsToCeo: MaybeFlag,
    dedicated: MaybeShare,
    otherRoles: MaybeCount,
    start: MaybeDay,
    termEnd: MaybeDay,
    charterRequired: MaybeFlag,
    charterSigned: MaybeDay,
    hasCustomerObjective: MaybeFlag,
    bonus: MaybeShare,
    hasCareerCriterion: MaybeFlag,
    entered: MaybeDay,
  })
  .register(z.globalRegistry, { id: "PersonRow" });
export type PersonRow = z.infer<typeof PersonRow>;

/** What a meeting is for. */
export const FORUM_KINDS = [
  "customer-forum",
  "loss-review",
  "one-to-one",
  "board",
  "other",
] as const;
export const ForumKind = z.enum(FORUM_KINDS);
export type ForumKind = z.infer<typeof ForumKind>;

export const MEETING_STATUSES = [
  "scheduled",
  "held",
  "postponed",
  "cancelled",
  "tacked-on",
] as const;
export const MeetingStatus = z.enum(MEETING_STATUSES);
export type MeetingStatus = z.infer<typeof MeetingStatus>;

const Seat = z.nullable(z.enum(["CEO", "CCO", "other"]));

/** One meeting; `forum` is the series it belongs to. Who demands it (`sponsor`) and who runs it (`chair`) are two things. */
export const ForumRow = z
  .strictObject({
    row: Row,
    meeting: Code,
    forum: MaybeCode,
    kind: z.nullable(ForumKind),
    scheduled: MaybeDay,
    held: MaybeDay,
    status: z.nullable(MeetingStatus),
    isStandalone: MaybeFlag,
    sponsor: Seat,
    chair: Seat,
    ceoAttended: MaybeFlag,
    ceoOpened: MaybeFlag,
    hasCustomerItem: MaybeFlag,
    ceoMinutes: MaybeAmount,
    customerMinutes: MaybeAmount,
    financeMinutes: MaybeAmount,
    entered: MaybeDay,
  })
  .register(z.globalRegistry, { id: "ForumRow" });
export type ForumRow = z.infer<typeof ForumRow>;

/** Whether one person came to one meeting. */
export const AttendanceRow = z
  .strictObject({
    row: Row,
    meeting: Code,
    person: MaybeCode,
    unit: MaybeCode,
    isRequired: MaybeFlag,
    attended: z.nullable(z.enum(["yes", "no", "delegate"])),
    entered: MaybeDay,
  })
  .register(z.globalRegistry, { id: "AttendanceRow" });
export type AttendanceRow = z.infer<typeof AttendanceRow>;
