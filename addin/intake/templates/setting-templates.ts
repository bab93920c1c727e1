import { THRESHOLDS } from "../../../shared/catalogue/readiness/thresholds.ts";
import { AREA_IDS, CONDITION_IDS, ITEM_IDS } from "../../../shared/contract/readiness/words.ts";
import { columnsOf } from "./column.ts";
import { EXAMPLE, type Choice, type PrefilledRow, type Template } from "./template.ts";

/** A setting by the name that the table shows; `id` is a threshold or an area. */
interface Setting {
  readonly name: string;
  readonly id: string;
  readonly kind: "vision" | "start" | "fiscal-year" | "weight" | "threshold";
  readonly usual: string | number;
  readonly words: string;
}

/** All settings that a workbook can have, in the order of the table. */
export const SETTINGS: readonly Setting[] = [
  {
    name: "Customer vision",
    id: "vision",
    kind: "vision",
    usual: "",
    words: "What the company wants to become for customers. Sent is only whether there is one.",
  },
  {
    name: "Programme start",
    id: "programme-start",
    kind: "start",
    usual: "",
    words: "The day on which the customer work began.",
  },
  {
    name: "Fiscal year begins in month",
    id: "fiscal-year",
    kind: "fiscal-year",
    usual: 1,
    words: "1 for January to 12 for December.",
  },
  ...AREA_IDS.map((id): Setting => ({
    name: `Weight of ${id}`,
    id,
    kind: "weight",
    usual: 1,
    words: `How much area ${id} counts beside the others.`,
  })),
  ...Object.entries(THRESHOLDS).map(([id, { value, words }]): Setting => ({
    name: id,
    id,
    kind: "threshold",
    usual: value,
    words,
  })),
];

/** Their rows are no rows of the contract. */
interface NothingSent {
  readonly row: number;
}

const setting = columnsOf<NothingSent>();
const NAMES: readonly Choice[] = SETTINGS.map(({ name, id }) => ({ label: name, value: id }));

export const SETTINGS_TABLE: Template = {
  key: "settings",
  table: "tblSettings",
  title: "Settings",
  purpose:
    "What holds for this workbook. A blank value leaves the usual one; delete no row that you may want later.",
  version: 1,
  marker: "setting",
  answers: ["value"],
  columns: [
    setting("Setting", "list", {
      key: "setting",
      choices: NAMES,
      required: true,
      note: "Which setting it is.",
      example: EXAMPLE,
      formerly: ["Name", "Key"],
      width: 28,
    }),
    setting("Value", "text", {
      key: "value",
      note: "What holds here; blank for the usual value.",
      example: "The value that holds in your company",
      formerly: ["Your value"],
      width: 34,
    }),
    setting("Usual value", "text", {
      key: "usual",
      note: "What holds when nothing is entered; it is not read.",
      example: "",
      width: 14,
    }),
    setting("What it sets", "text", {
      key: "words",
      note: "What depends on it; it is not read.",
      example: "Delete this row when you know how the table works",
      width: 70,
    }),
  ],
  prefilled: SETTINGS.map(({ name, usual, words }): PrefilledRow => ({
    setting: name,
    usual,
    words,
  })),
  worded: null,
};

const WORDED_IDS: readonly string[] = [...ITEM_IDS, ...CONDITION_IDS];

export const WORDING: Template = {
  key: "wording",
  table: "tblWording",
  title: "Wording",
  purpose:
    "Your own words for the items and conditions; the ids stay, and so do their scores. Nothing of this table leaves the workbook.",
  version: 1,
  marker: "id",
  answers: ["wording"],
  columns: [
    setting("Id", "list", {
      key: "id",
      choices: WORDED_IDS.map((id) => ({ label: id, value: id })),
      required: true,
      note: "The id of the item or condition.",
      example: EXAMPLE,
      width: 10,
    }),
    setting("Our wording", "text", {
      key: "ours",
      note: "The words that hold when you enter none; they are not read.",
      example: "Are the forums on the calendar?",
      width: 60,
    }),
    setting("Wording", "text", {
      key: "wording",
      note: "The words that your company wants to read instead.",
      example: "Do our customer councils have fixed dates?",
      formerly: ["Your wording"],
      width: 60,
    }),
  ],
  prefilled: WORDED_IDS.map((id) => ({ id })),
  worded: { id: "id", words: "ours" },
};
