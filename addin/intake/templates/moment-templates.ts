import type {
  MomentResultRow,
  MomentRow,
} from "../../../shared/contract/readiness/measure-rows.ts";
import { CONTACTS, DIRECTIONS } from "./choices.ts";
import { columnsOf } from "./column.ts";
import { entered, ownerColumn } from "./shared-columns.ts";
import { EXAMPLE, type Template } from "./template.ts";

const moment = columnsOf<MomentRow>();

export const MOMENTS: Template = {
  key: "moments",
  table: "tblMoments",
  title: "Moments",
  purpose:
    "The contacts that decide what customers think of the company: who owns each, and what it is measured by.",
  version: 1,
  marker: "moment",
  answers: [],
  columns: [
    moment("Moment", "text", {
      feeds: "moment",
      book: "moments",
      required: true,
      note: "What the contact is called; other tables name it the same way.",
      example: EXAMPLE,
      formerly: ["MoTID", "Moment of truth", "Name"],
    }),
    moment("Contact", "list", {
      feeds: "contact",
      choices: CONTACTS,
      note: "Which of the four kinds of contact it is.",
      example: "Rescue",
      formerly: ["ContactType", "Contact type"],
    }),
    moment("Priority", "yes-no", {
      feeds: "isPriority",
      note: "Yes for the contacts that matter most.",
      example: "Yes",
    }),
    moment("Definition", "text", {
      feeds: "hasDefinition",
      note: "When it begins and ends, and what the customer should find.",
      example: "From the first call to the fixed fault",
      width: 40,
    }),
    moment("Operational metric", "text", {
      feeds: "hasMetric",
      note: "By what it is measured from month to month.",
      example: "Faults fixed within a day ÷ faults",
      formerly: ["OpMetric", "Metric"],
      width: 34,
    }),
    moment("Better when it", "list", {
      feeds: "direction",
      choices: DIRECTIONS,
      note: "Which way is good.",
      example: "Rises",
      formerly: ["Direction"],
    }),
    moment("Target", "number", {
      feeds: "target",
      note: "What is to be reached, in the same unit as the results.",
      example: 0.9,
    }),
    ownerColumn(moment, { feeds: "owner", note: "Who answers for it." }),
    entered(moment),
  ],
  prefilled: [],
  worded: null,
};

const result = columnsOf<MomentResultRow>();

export const MOMENT_RESULTS: Template = {
  key: "momentResults",
  table: "tblMoTResults",
  title: "Moment results",
  purpose: "What each moment of truth reached, month by month: one row for each moment and month.",
  version: 1,
  marker: "moment",
  answers: [],
  columns: [
    result("Moment", "text", {
      feeds: "moment",
      book: "moments",
      required: true,
      note: "The moment, written as in Moments.",
      example: EXAMPLE,
      formerly: ["MoTID", "Moment of truth"],
    }),
    result("Month", "month", {
      feeds: "period",
      required: true,
      note: "The month of the result.",
      example: "2026-10",
      formerly: ["Period"],
    }),
    result("Numerator", "number", {
      feeds: "num",
      note: "What is counted, such as faults fixed within a day.",
      example: 172,
    }),
    result("Denominator", "number", {
      feeds: "den",
      least: 0,
      note: "Out of how many; blank when the numerator says it all.",
      example: 200,
    }),
    entered(result),
  ],
  prefilled: [],
  worded: null,
};
