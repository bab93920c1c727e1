import type * as z from "zod/mini";
import type { ReadinessRequest } from "../../shared/contract/readiness/request.ts";

const FORUM = {
  forum: 0,
  kind: "customer-forum",
  isStandalone: true,
  sponsor: "CEO",
  chair: "CCO",
  ceoOpened: false,
  hasCustomerItem: true,
  ceoMinutes: null,
  customerMinutes: 60,
  financeMinutes: null,
  entered: null,
} as const;

const ANSWER = {
  respondent: 0,
  role: "CEO",
  unit: null,
  round: "2026-10",
  day: "2026-10-12",
  hasEvidence: false,
  hasReason: false,
} as const;

/** Three answers of the CEO, two forums, and the officer who champions customers. */
export const READINESS_REQUEST = {
  contract: 1,
  asOf: "2026-10-31",
  tables: {
    quiz: [
      { ...ANSWER, row: 5, item: "Q6a", answer: 4 },
      { ...ANSWER, row: 6, item: "Q6b", answer: 3 },
      { ...ANSWER, row: 7, item: "Q4a", answer: "dk" },
    ],
    forums: [
      {
        ...FORUM,
        row: 5,
        meeting: 0,
        scheduled: "2026-09-10",
        held: "2026-09-10",
        status: "held",
        ceoAttended: true,
      },
      {
        ...FORUM,
        row: 6,
        meeting: 1,
        scheduled: "2026-10-08",
        held: null,
        status: "cancelled",
        ceoAttended: null,
      },
    ],
    people: [
      {
        row: 5,
        person: 0,
        unit: 0,
        role: "CCO",
        isChampion: true,
        isSponsor: false,
        isOfficer: true,
        reportsToCeo: true,
        dedicated: 0.5,
        otherRoles: 1,
        start: "2025-03-01",
        termEnd: null,
        charterRequired: true,
        charterSigned: "2025-03-15",
        hasCustomerObjective: true,
        bonus: 0.2,
        hasCareerCriterion: null,
        entered: null,
      },
    ],
  },
} satisfies z.input<typeof ReadinessRequest>;
