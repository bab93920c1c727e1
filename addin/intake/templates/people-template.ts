import type { PersonRow } from "../../../shared/contract/readiness/meeting-rows.ts";
import { ROLES } from "./choices.ts";
import { columnsOf } from "./column.ts";
import { entered } from "./shared-columns.ts";
import { EXAMPLE, type Template } from "./template.ts";

const person = columnsOf<PersonRow>();

export const PEOPLE: Template = {
  key: "people",
  table: "tblPeople",
  title: "People",
  purpose: "Who has a part in the customer work. Names and units stay in the workbook.",
  version: 1,
  marker: "person",
  answers: [],
  columns: [
    person("Person", "text", {
      feeds: "person",
      book: "people",
      required: true,
      note: "A name or a role, written as in the other tables.",
      example: EXAMPLE,
      formerly: ["Name"],
    }),
    person("Unit", "text", {
      feeds: "unit",
      book: "units",
      note: "The part of the company in which they work.",
      example: "Unit North",
      formerly: ["Silo", "Org unit", "Department"],
    }),
    person("Role", "list", {
      feeds: "role",
      choices: ROLES,
      note: "Their level in the company.",
      example: "Executive",
      formerly: ["Level"],
    }),
    person("Champion", "yes-no", {
      feeds: "isChampion",
      note: "Yes for the one who leads the customer work.",
      example: "No",
      formerly: ["Is champion"],
    }),
    person("Sponsor", "yes-no", {
      feeds: "isSponsor",
      note: "Yes for the executive sponsor.",
      example: "No",
      formerly: ["Is sponsor"],
    }),
    person("Officer of the company", "yes-no", {
      feeds: "isOfficer",
      note: "Yes for an officer of the company.",
      example: "No",
      formerly: ["IsOfficer", "Officer"],
    }),
    person("Reports to the CEO", "yes-no", {
      feeds: "reportsToCeo",
      note: "Yes when they report to the CEO.",
      example: "No",
      formerly: ["Reports to CEO"],
    }),
    person("Time for customer work", "share", {
      feeds: "dedicated",
      note: "Share of working time given to the customer work, 0% to 100%.",
      example: 0.2,
      formerly: ["DedicatedPct", "Dedicated"],
    }),
    person("Other roles held", "whole", {
      feeds: "otherRoles",
      least: 0,
      note: "How many other roles they hold beside it.",
      example: 1,
      formerly: ["OtherRoles"],
    }),
    person("In the role since", "date", {
      feeds: "start",
      note: "The day they took it on.",
      example: "2025-09-01",
      formerly: ["StartDate", "Start"],
    }),
    person("Term ends", "date", {
      feeds: "termEnd",
      note: "The last day of an agreed term, if there is one.",
      example: "",
      formerly: ["TermEnd"],
    }),
    person("Charter to be signed", "yes-no", {
      feeds: "charterRequired",
      note: "Yes when they have to sign the charter that says what leaders do.",
      example: "Yes",
      formerly: ["Charter required"],
    }),
    person("Charter signed on", "date", {
      feeds: "charterSigned",
      note: "The day they signed it.",
      example: "2026-01-15",
    }),
    person("Customer objective", "yes-no", {
      feeds: "hasCustomerObjective",
      note: "Yes when a goal for customers is among their own.",
      example: "Yes",
      formerly: ["HasCustomerObjective"],
    }),
    person("Bonus tied to customers", "share", {
      feeds: "bonus",
      note: "Share of the bonus that depends on customers, 0% to 100%.",
      example: 0.1,
      formerly: ["BonusWeightPct", "Bonus weight"],
    }),
    person("Promotion tied to customers", "yes-no", {
      feeds: "hasCareerCriterion",
      note: "Yes when promotion depends on what they did for customers.",
      example: "No",
      formerly: ["CareerCriterion", "Career criterion"],
    }),
    entered(person),
  ],
  prefilled: [],
  worded: null,
};
