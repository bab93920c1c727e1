import type { ConditionId } from "../../contract/readiness/words.ts";
import type { DataTest, Scale } from "./item.ts";
import { POSTS, type Source } from "./posts.ts";

/** What must be in place for a condition: 0 not at all, 4 in place and evidenced. Need is 4 less the answer. */
export interface Checkpoint<Id extends ConditionId = ConditionId> extends Scale, DataTest {
  readonly id: Id;
  readonly name: string;
  readonly source: Source;
}

/**
 * The critical checkpoint of each condition, by the condition's id.
 *
 * @see Bliss, "6 Conditions" (file 001): S29, S31, S34, S36, S39, S42; wording, answers and tests ours
 * @example CHECKPOINTS.C4.name // => "One task list"
 */
export const CHECKPOINTS: { readonly [Id in ConditionId]: Checkpoint<Id> } = {
  C1: {
    id: "C1",
    name: "Alignment",
    text: "How well does what leaders decide together about customers hold afterwards?",
    answers: [
      "Nothing is decided together",
      "It is agreed in the room and forgotten outside",
      "Some of it holds, where one leader sees to it",
      "Most of it holds",
      "Nearly all of it holds, and somebody has checked",
    ],
    favourable: 4,
    source: POSTS.conditions,
    test: "Of the decisions in Decisions that are 90 days old or more, the share that still held when somebody looked at that age; by the bands of shares. One that nobody looked at counts as not shown. How far the answers in Quiz agree is told beside it and never mixed in.",
    tables: ["decisions"],
    practices: ["S29"],
  },
  C2: {
    id: "C2",
    name: "People and time",
    text: "How firmly are people committed to the customer work?",
    answers: [
      "Nobody is",
      "Help is promised, without names",
      "Some help when they have time",
      "Most of those needed have fixed hours for it",
      "Nearly all have fixed hours for it, and they are named",
    ],
    favourable: 4,
    source: POSTS.conditions,
    test: "Full-time equivalents committed ÷ needed, over the milestones of Roadmap that are not cut; by the bands of shares.",
    tables: ["roadmap"],
    practices: ["S31"],
  },
  C3: {
    id: "C3",
    name: "Metrics tied to operations",
    text: "How many customer metrics of the scorecard rest on something that daily work measures?",
    answers: [
      "None",
      "A link is spoken of and cannot be followed",
      "Some, where an analyst keeps it up",
      "Most",
      "Nearly all, with figures of the latest month",
    ],
    favourable: 4,
    source: POSTS.conditions,
    test: "Of the metrics on the scorecard in Metrics, the share that is tied to a moment of truth with a current result in MomentResults; by the bands of shares.",
    tables: ["metrics", "momentResults"],
    practices: ["S34"],
  },
  C4: {
    id: "C4",
    name: "One task list",
    text: "How complete is the common list of customer tasks?",
    answers: [
      "There is none",
      "Each unit says that it has its own",
      "Some tasks have all that is needed, where one person keeps after them",
      "Most tasks have unit, owner and day",
      "Nearly all have them, and the list is in the workbook",
    ],
    favourable: 4,
    source: POSTS.conditions,
    test: "Of the tasks in Actions that are not cancelled, the share with deliverable, unit, owner and first due day; by the bands of shares, less one point where a unit that other tables name has no task.",
    tables: ["actions"],
    practices: ["S36"],
  },
  C5: {
    id: "C5",
    name: "Yearly plan for the customer base",
    text: "How far does this year's plan treat the customer base as something of value?",
    answers: [
      "It does not appear in the plan",
      "It is mentioned, without figures",
      "Some units plan who will come and go",
      "The company plans who will come and go",
      "The company plans it in number and value, month by month",
    ],
    favourable: 4,
    source: POSTS.conditions,
    test: "Of the 12 months of the current fiscal year, the share for which AssetPlan has customers to be won and customers to be lost; by the bands of shares.",
    tables: ["assetPlan", "settings"],
    practices: ["S39"],
  },
  C6: {
    id: "C6",
    name: "Success tied to customers",
    text: "How far does getting ahead depend on what one's work does to customers?",
    answers: [
      "Not at all",
      "It is said at reviews and changes nothing",
      "Under some managers",
      "For most leaders, by their goals",
      "For nearly all leaders, and it is on record",
    ],
    favourable: 4,
    source: POSTS.conditions,
    test: "Of those listed in People, the share with a customer objective and a bonus that hangs on it; by the bands of shares.",
    tables: ["people"],
    practices: ["S42", "S46"],
  },
};
