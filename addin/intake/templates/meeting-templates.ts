import type { AttendanceRow, ForumRow } from "../../../shared/contract/readiness/meeting-rows.ts";
import { ATTENDED, FORUMS, SEATS, STATUSES } from "./choices.ts";
import { columnsOf } from "./column.ts";
import { entered, ownerColumn } from "./shared-columns.ts";
import { EXAMPLE, type Template } from "./template.ts";

const forum = columnsOf<ForumRow>();

export const FORUM_CALENDAR: Template = {
  key: "forums",
  table: "tblForums",
  title: "Forums",
  purpose:
    "Every meeting on customers, planned or held: one row each. Its name stays in the workbook.",
  version: 1,
  marker: "meeting",
  answers: [],
  columns: [
    forum("Meeting", "text", {
      feeds: "meeting",
      book: "meetings",
      required: true,
      note: "What this one meeting is called; Attendance names it the same way.",
      example: EXAMPLE,
      formerly: ["MeetingID", "Meeting ID"],
      width: 16,
    }),
    forum("Forum", "text", {
      feeds: "forum",
      book: "forums",
      note: "The series that it belongs to.",
      example: "Customer forum",
      formerly: ["Series"],
    }),
    forum("Kind of meeting", "list", {
      feeds: "kind",
      choices: FORUMS,
      note: "What the meeting is for.",
      example: "Customer forum",
      formerly: ["Kind", "Forum type"],
    }),
    forum("Scheduled on", "date", {
      feeds: "scheduled",
      note: "The day it was first planned for.",
      example: "2026-10-06",
      formerly: ["ScheduledDate", "Scheduled date", "Scheduled"],
    }),
    forum("Held on", "date", {
      feeds: "held",
      note: "The day it took place; blank when it did not.",
      example: "2026-10-13",
      formerly: ["HeldDate", "Held date", "Held"],
    }),
    forum("Status", "list", {
      feeds: "status",
      choices: STATUSES,
      note: "What became of it; “Tacked on” is a meeting that became an item of another.",
      example: "Held",
    }),
    forum("Stand-alone", "yes-no", {
      feeds: "isStandalone",
      note: "Yes when the meeting was for customers alone.",
      example: "Yes",
      formerly: ["Standalone"],
    }),
    forum("Sponsor", "list", {
      feeds: "sponsor",
      choices: SEATS,
      note: "Who demands it.",
      example: "CEO",
    }),
    forum("Chair", "list", {
      feeds: "chair",
      choices: SEATS,
      note: "Who runs it.",
      example: "CCO",
    }),
    forum("CEO attended", "yes-no", {
      feeds: "ceoAttended",
      note: "Yes when the CEO was there.",
      example: "Yes",
      formerly: ["CEOAttended"],
    }),
    forum("CEO opened", "yes-no", {
      feeds: "ceoOpened",
      note: "Yes when the CEO opened the meeting.",
      example: "No",
      formerly: ["CEOOpened"],
    }),
    forum("Customer item on the agenda", "yes-no", {
      feeds: "hasCustomerItem",
      note: "Yes when customers were on the agenda; for board meetings above all.",
      example: "Yes",
      formerly: ["Customer item"],
    }),
    forum("Minutes of the CEO", "number", {
      feeds: "ceoMinutes",
      least: 0,
      note: "How many minutes the CEO gave.",
      example: 60,
      formerly: ["CEOMinutes", "CEO minutes"],
    }),
    forum("Minutes on customers", "number", {
      feeds: "customerMinutes",
      least: 0,
      note: "How many minutes went to customers.",
      example: 75,
      formerly: ["AgendaMinutesCustomer", "Customer minutes"],
    }),
    forum("Minutes on finance", "number", {
      feeds: "financeMinutes",
      least: 0,
      note: "How many minutes went to finance.",
      example: 15,
      formerly: ["AgendaMinutesFinance", "Finance minutes"],
    }),
    entered(forum),
  ],
  prefilled: [],
  worded: null,
};

const attendance = columnsOf<AttendanceRow>();

export const ATTENDANCE: Template = {
  key: "attendance",
  table: "tblAttendance",
  title: "Attendance",
  purpose:
    "Who came to which meeting: one row for each person and meeting. Names stay in the workbook.",
  version: 1,
  marker: "meeting",
  answers: [],
  columns: [
    attendance("Meeting", "text", {
      feeds: "meeting",
      book: "meetings",
      required: true,
      note: "The meeting, written as in Forums.",
      example: EXAMPLE,
      formerly: ["MeetingID", "Meeting ID"],
      width: 16,
    }),
    ownerColumn(attendance, {
      feeds: "person",
      header: "Person",
      note: "Who was invited.",
      formerly: ["Name"],
    }),
    attendance("Unit", "text", {
      feeds: "unit",
      book: "units",
      note: "The part of the company in which they work.",
      example: "Unit North",
      formerly: ["Silo", "Org unit", "Department"],
    }),
    attendance("Required", "yes-no", {
      feeds: "isRequired",
      note: "Yes when they have to be there.",
      example: "Yes",
    }),
    attendance("Attended", "list", {
      feeds: "attended",
      choices: ATTENDED,
      note: "Whether they came, or sent a delegate.",
      example: "Yes",
    }),
    entered(attendance),
  ],
  prefilled: [],
  worded: null,
};
