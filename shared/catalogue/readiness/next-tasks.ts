import type { GateId, ItemId } from "../../contract/readiness/words.ts";

/**
 * The first task that closes a gap between a claim and its rows: what would be in the workbook in 90 days. Ours; the aims
 * are those of the posts.
 *
 * @see Bliss, "6 Specific Actions Chief Customer Officers Can Take" (file 002); "Take this quiz" (file 000)
 * @example TASK_OF_ITEM.Q6b // => "Move no customer forum in the next quarter: agree with every required leader that it is not cancelled, postponed or added to another meeting."
 */
export const TASK_OF_ITEM: Readonly<Record<ItemId, string>> = {
  Q1a: "Have the CEO open the next customer forum with what the company wants to become for its customers, in two sentences that are written down.",
  Q1b: "Put one customer forum a quarter into the CEO's calendar for the next four quarters.",
  Q2a: "List every customer initiative that is paid for, and give each a place on the roadmap or an end.",
  Q3a: "Free the customer champion from other roles, and record how much working time is left for this one.",
  Q4a: "Make the customer champion an officer who reports to the CEO, and record from when.",
  Q4b: "Name the leaders who are required at the customer forum, and record who comes.",
  Q5a: "Give every metric on the register one owner.",
  Q5b: "Complete every metric on the register: definition, unit, direction, target and tolerance.",
  Q5c: "Open an owned task for every metric beyond its target and every category of concern.",
  Q6a: "Hold a customer forum that stands alone in each of the next three months, and have the next one in the calendar.",
  Q6b: "Move no customer forum in the next quarter: agree with every required leader that it is not cancelled, postponed or added to another meeting.",
  Q7a: "Have the CEO at every customer forum of the next three months, and record it.",
  Q7b: "Take the roadmap's unfunded items to the CFO: fund each or take it off.",
  Q8a: "Settle every open escalation with the CEO, and agree on 30 days for those to come.",
  Q8b: "Bring the next conflict between units to the CEO with a proposal, and record the decision.",
  Q9a: "Extend the roadmap to the years that the work takes, with a milestone in each.",
  Q9b: "Agree with the CEO which results of the first year are expected, and that nothing is cut for their lack before then.",
  Q10a: "Present next year's budget for the roadmap beside this year's, and agree that the funded share does not fall.",
  Q10b: "Ask for a standing customer item on the agenda of the board.",
  Q11a: "Complete every open milestone: stage, measure of success, owner and date.",
  Q11b: "Have every leader whose consent is needed sign off the roadmap.",
  Q12a: "Set milestones anew that cannot be reached with the people committed, keeping the first dates beside the new ones.",
  Q12b: "Have the milestones of the running fiscal year funded, and record what is approved for each.",
};

/**
 * The first task that opens a gate.
 *
 * @see design: metrics M75
 * @example TASK_OF_GATE.G3 // => "Name who works on the roadmap and for how much of their time, and have their units commit it."
 */
export const TASK_OF_GATE: Readonly<Record<GateId, string>> = {
  G1: "Have an executive sponsor sign the charter for as long as the roadmap runs.",
  G2: TASK_OF_ITEM.Q4a,
  G3: "Name who works on the roadmap and for how much of their time, and have their units commit it.",
  G4: TASK_OF_ITEM.Q6a,
  G5: TASK_OF_ITEM.Q12b,
};

/**
 * The area that a gate belongs to: its task is counted there.
 *
 * @see design: mission table, "One spine for everything"
 * @example AREA_OF_GATE.G2 // => "A2"
 */
export const AREA_OF_GATE = {
  G1: "A1",
  G2: "A2",
  G3: "A2",
  G4: "A3",
  G5: "A6",
} as const satisfies Readonly<Record<GateId, string>>;
