import type {
  AssetPlanRow,
  FeedbackRow,
  IncidentRow,
  MetricRow,
  MomentResultRow,
  MomentRow,
} from "../../../../shared/contract/readiness/measure-rows.ts";
import type {
  AttendanceRow,
  ForumRow,
  PersonRow,
} from "../../../../shared/contract/readiness/meeting-rows.ts";
import type { ReadinessSettings } from "../../../../shared/contract/readiness/request.ts";
import type {
  ActionRow,
  DecisionRow,
  RoadmapRow,
} from "../../../../shared/contract/readiness/work-rows.ts";

/** Rows of one table, numbered from 2 as under a header. */
const list =
  <T extends { row: number }>(blank: Omit<T, "row">) =>
  (...given: readonly Partial<T>[]): T[] =>
    given.map((row, index) => ({ ...blank, row: index + 2, ...row }) as T);

const peopleRows = list<PersonRow>({
  person: 0,
  unit: null,
  role: null,
  isChampion: null,
  isSponsor: null,
  isOfficer: null,
  reportsToCeo: null,
  dedicated: null,
  otherRoles: null,
  start: null,
  termEnd: null,
  charterRequired: null,
  charterSigned: null,
  hasCustomerObjective: null,
  bonus: null,
  hasCareerCriterion: null,
  entered: null,
});

/** People with the codes 0, 1, 2, … */
export const people = (...given: readonly Partial<PersonRow>[]): PersonRow[] =>
  peopleRows(...given.map((row, index) => ({ person: index, ...row })));

const forumRows = list<ForumRow>({
  meeting: 0,
  forum: 1,
  kind: "customer-forum",
  scheduled: null,
  held: null,
  status: null,
  isStandalone: null,
  sponsor: null,
  chair: null,
  ceoAttended: null,
  ceoOpened: null,
  hasCustomerItem: null,
  ceoMinutes: null,
  customerMinutes: null,
  financeMinutes: null,
  entered: null,
});

/** Meetings with the codes 1, 2, 3, … */
export const forums = (...given: readonly Partial<ForumRow>[]): ForumRow[] =>
  forumRows(...given.map((row, index) => ({ meeting: index + 1, ...row })));

export const attendance = list<AttendanceRow>({
  meeting: 1,
  person: null,
  unit: null,
  isRequired: null,
  attended: null,
  entered: null,
});

/** So many people who came to a meeting. */
export const crowd = (
  meeting: number,
  attended: number,
  rest: Partial<AttendanceRow> = {},
): Partial<AttendanceRow>[] =>
  Array.from({ length: attended }, (_, person) => ({ meeting, person, attended: "yes", ...rest }));

export const actions = list<ActionRow>({
  action: null,
  sourceKind: null,
  source: null,
  sourceLabel: null,
  hasDeliverable: true,
  unit: 1,
  owner: 1,
  raised: null,
  originalDue: null,
  currentDue: null,
  closed: null,
  status: null,
  timesRedated: null,
  hasEvidence: false,
  roadmapItem: null,
  lastUpdate: null,
  entered: null,
});

export const roadmap = list<RoadmapRow>({
  item: null,
  isOnRoadmap: true,
  hasStage: true,
  hasMilestone: true,
  hasMeasure: true,
  units: [],
  owner: 1,
  plannedStart: null,
  plannedEnd: null,
  baselineEnd: null,
  actualEnd: null,
  complete: null,
  weight: null,
  budgetNeeded: null,
  budgetApproved: null,
  budgetSpent: null,
  fteNeeded: null,
  fteCommitted: null,
  leaders: null,
  leadersSigned: null,
  cut: null,
  cutAmount: null,
  cutReason: null,
  moment: null,
  hasEvidence: false,
  lastUpdate: null,
  entered: null,
});

const metricsRows = list<MetricRow>({
  metric: 0,
  definition: 1,
  hasUnit: true,
  direction: "decrease",
  target: 10,
  tolerance: 0,
  owner: 1,
  frequency: null,
  kind: null,
  isOnScorecard: null,
  moment: null,
  latest: null,
  lastUpdate: null,
  entered: null,
});

/** Metrics with the codes 0, 1, 2, … */
export const metrics = (...given: readonly Partial<MetricRow>[]): MetricRow[] =>
  metricsRows(...given.map((row, index) => ({ metric: index, ...row })));

const momentsRows = list<MomentRow>({
  moment: 1,
  contact: "Rescue",
  isPriority: true,
  hasDefinition: true,
  hasMetric: true,
  direction: "increase",
  target: 0.9,
  owner: 1,
  entered: null,
});

/** Moments with the codes 1, 2, 3, … */
export const moments = (...given: readonly Partial<MomentRow>[]): MomentRow[] =>
  momentsRows(...given.map((row, index) => ({ moment: index + 1, ...row })));

export const momentResults = list<MomentResultRow>({
  moment: 1,
  period: "2026-09",
  num: 9,
  den: 10,
  entered: null,
});

export const decisions = list<DecisionRow>({
  decision: null,
  kind: "conflict",
  units: [1, 2],
  decided: null,
  isEscalated: null,
  isToCeo: null,
  escalatedOn: null,
  resolved: null,
  ceoTookPart: null,
  hasAgreement: true,
  hasCompromise: true,
  owner: 1,
  isHolding: null,
  checked: null,
  action: null,
  entered: null,
});

export const assetPlan = list<AssetPlanRow>({
  period: "2026-01",
  plannedNew: 10,
  plannedLost: 5,
  plannedValue: null,
  entered: null,
});

export const incidents = list<IncidentRow>({
  began: "2026-09-01",
  customersAffected: null,
  acknowledgedHours: null,
  explainedHours: null,
  painRemovedHours: null,
  accountable: null,
  causeFixed: null,
  entered: null,
});

export const feedback = list<FeedbackRow>({
  given: "2026-09-01",
  score: null,
  followedUpHours: null,
  isLoopClosed: null,
  theme: null,
  action: null,
  entered: null,
});

export const settings = (rest: Partial<ReadinessSettings> = {}): ReadinessSettings => ({
  hasVision: true,
  programmeStart: null,
  fiscalYearStart: 1,
  thresholds: {},
  weights: {},
  ...rest,
});
