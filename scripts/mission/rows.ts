import { POSTS, type Source } from "../../shared/catalogue/readiness/posts.ts";

/** When a practice is due: `core` first, `next` after it, `later` or never computed. */
export type Tier = "core" | "next" | "later";

/** One practice that the posts describe, and where a workbook shows it. Names are ours. */
export interface MissionRow {
  readonly number: number;
  readonly name: string;
  readonly tier: Tier;
  readonly sheets: readonly string[];
  readonly source: Source;
}

type Told = Omit<MissionRow, "source">;

const told =
  (tier: Tier) =>
  (number: number, name: string, ...sheets: readonly string[]): Told => ({
    number,
    name,
    tier,
    sheets,
  });
const core = told("core");
const next = told("next");
const later = told("later");

const from = (source: Source, rows: readonly Told[]): readonly MissionRow[] =>
  rows.map((row) => ({ ...row, source }));
const onPage = (title: string, rows: readonly Told[]): readonly MissionRow[] =>
  from({ ...POSTS.moments, title }, rows);

/**
 * Numbers of the practices that the product does in full. Each needs a module and a test that name it; a practice that is
 * named without standing here is there in part.
 */
export const BUILT: ReadonlySet<number> = new Set([
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 17, 18, 19, 25, 26, 28, 29, 30, 31, 32, 34, 36, 38,
  41, 42, 45, 47, 48, 49, 51, 52, 57, 58, 62, 64, 66, 67, 74, 76, 77, 80, 82, 84,
]);

/** All practices S1 to S84, in order. */
export const ROWS: readonly MissionRow[] = [
  ...from(POSTS.quiz, [
    core(1, "Commitment quiz of 12 questions in 6 areas", "Readiness"),
    core(2, "Question 1: the CEO's picture, kept alive", "Readiness"),
    core(3, "Question 2: one change, not single projects", "Readiness"),
    core(4, "Question 3: layered on, or a job of its own", "Readiness"),
    core(5, "Question 4: rank and backing of the champion", "Readiness"),
    core(6, "Question 5: owners, clear targets, consequences", "Readiness"),
    core(7, "Question 6: forums that are held", "Readiness", "Accountability"),
    core(8, "Question 7: the CEO's time and money", "Readiness"),
    core(9, "Question 8: the CEO's part in aligning units", "Readiness"),
    core(10, "Question 9: years, and no cut in the first", "Readiness", "Roadmap"),
    core(11, "Question 10: patience inside and with the board", "Readiness"),
    core(12, "Question 11: a roadmap that is clear and agreed", "Readiness", "Roadmap"),
    core(13, "Question 12: a roadmap that is feasible and paid", "Readiness", "Roadmap"),
    core(14, "Problems trended, understood, on an agenda", "Complaint trends"),
    core(15, "Complaints by category against targets", "Complaint trends", "Board"),
    core(16, "Losses understood, reconciled, explained", "Loss review"),
    core(17, "Operational metrics of moments, reported as often as sales", "Moments of truth"),
    core(18, "Meetings for accountability alone", "Accountability"),
    core(19, "A register of metrics without gaps", "Accountability"),
    next(20, "Stalled work, and the CEO stepping in", "Accountability"),
    later(21, "Who stands where, and who moved", "Readiness"),
    next(22, "Conflicts between units, settled and holding", "Accountability"),
    next(23, "No bailing out in the first year", "Roadmap"),
    later(24, "What was tried before", "Readiness"),
    core(25, "Roadmap: established, funded, followed, followed up", "Roadmap"),
    core(26, "Commitment by level of the company", "Readiness"),
  ]),
  ...from(POSTS.conditions, [
    next(27, "Initiatives that belong to nothing", "Roadmap"),
    core(28, "Condition 1: leave to lead", "Readiness"),
    core(29, "Checkpoint 1: alignment that sticks", "Readiness"),
    core(30, "Condition 2: attendance after the start", "Accountability"),
    core(31, "Checkpoint 2: people and time committed", "Readiness"),
    core(32, "Condition 3: one roadmap for all", "Readiness", "Roadmap"),
    next(33, "Metrics that all units agree to", "Readiness"),
    core(34, "Checkpoint 3: metrics tied to operations", "Moments of truth"),
    next(35, "Condition 4: hand-offs between units", "Accountability"),
    core(36, "Checkpoint 4: one task list", "Accountability"),
    next(37, "Condition 5: money spent twice", "Roadmap"),
    next(38, "Condition 5: money that survives cuts", "Roadmap"),
    core(39, "Checkpoint 5: yearly plan for the customer base", "Customer asset"),
    next(40, "Losses by profit, and money pooled to keep customers", "Customer asset"),
    core(41, "Condition 6: the gap between claim and evidence", "Readiness"),
    core(42, "Checkpoint 6: success tied to customers", "Readiness"),
    next(43, "Motivation, metrics and mechanics by unit", "Readiness"),
  ]),
  ...from(POSTS.actions, [
    next(44, "Action 1: aims, and the cost of missing them", "Board"),
    next(45, "Action 2: each leader's part, signed", "Readiness"),
    next(46, "Action 2: rewards", "Readiness"),
    core(47, "Action 3: a meeting that stands alone", "Accountability"),
    core(48, "Action 3: the customer officer in the chair", "Accountability"),
    next(49, "Action 4: signs that the officer stands alone", "Accountability"),
    next(50, "Action 4: what the next 90 days bring", "Board"),
    core(51, "Action 5: a plan of about five years", "Roadmap"),
    core(52, "Action 6: dates, measures of success, goals", "Roadmap"),
    next(53, "Action 6: leaders sign the roadmap", "Roadmap"),
    later(54, "Commitment of each audience", "Accountability"),
  ]),
  ...from(POSTS.agenda, [
    core(55, "The worst problems before the board", "Board"),
    next(56, "A board that is near to customers and the cost of keeping them", "Board"),
    core(57, "A sponsor who signs for the term", "Readiness"),
    next(58, "As much time for service as for money", "Accountability"),
    later(59, "Titles that give the front line a purpose"),
    later(60, "Customers early on the agenda", "Accountability"),
    next(61, "Proposals sent back that leave customers out", "Accountability"),
    next(62, "Customer metrics among those of the company", "Readiness"),
    core(63, "Who is affected by a problem, and what it costs", "Complaint trends"),
    core(64, "Questions that people can expect", "Questions"),
    next(65, "Targets that stay where they are", "What changed"),
    next(66, "Work spread over units", "Accountability"),
  ]),
  ...onPage("Know Your Lost Customers – the Volume, Value and Reasons Why", [
    core(67, "Losses by volume, value and reason", "Loss review", "Board"),
    core(68, "Loss review every month", "Loss review", "Accountability"),
    core(69, "Executives who call lost customers", "Loss review"),
    core(70, "From reason to owner to task", "Loss review"),
  ]),
  ...onPage("How to Become a Customer Action Hero", [next(71, "Answers to detractors, in time")]),
  ...onPage("You Know Your Net Promoter© Score. Now What?", [
    next(72, "From feedback to improvement that lasts"),
  ]),
  ...onPage("Your Decisions Reveal Who You Are, and What You Value", [
    later(73, "Deliberate decisions about contacts", "Moments of truth"),
  ]),
  ...onPage("Accept Accountability When Things Go Wrong", [
    next(74, "When things go wrong: four steps"),
    later(75, "Whether customers stay after a failure"),
  ]),
  ...onPage(POSTS.moments.title, [
    core(76, "Register of moments of truth", "Moments of truth"),
    core(77, "Rescue, revenue, respond, relationship", "Moments of truth"),
    next(78, "Contacts that come first", "Moments of truth"),
  ]),
  ...onPage("Skills that Bridge the Execution Chasm for Both Customer Service and Marketing", [
    later(79, "Skills needed and held", "Readiness"),
    next(80, "Not layered on another mission", "Readiness"),
  ]),
  ...onPage("CEOs Should Drive Regular Accountability for Customers and Customer Experience", [
    next(81, "A standing place on the agenda", "Accountability"),
    core(82, "Calendar of forums", "Accountability"),
  ]),
  ...onPage("How Does Your Company Grow?", [
    later(83, "Recognition"),
    core(84, "Plain words, the worst first", "Board"),
  ]),
];
