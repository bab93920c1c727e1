import { CONDITION_IDS, ITEM_IDS } from "../../shared/contract/readiness/words.ts";
import type { Chance } from "./chance.ts";
import { dayIn, when, type InputRow } from "./governance-rows.ts";

/** Eleven who answer, in five levels; each sees the company somewhat better or worse than it is. */
const RESPONDENTS: readonly {
  readonly respondent: string;
  readonly role: string;
  readonly unit: string;
  readonly view: number;
}[] = [
  { respondent: "Chief Executive", role: "CEO", unit: "Head office", view: 0.5 },
  { respondent: "Chief Customer Officer", role: "CCO", unit: "Head office", view: -0.2 },
  { respondent: "Head of Sales", role: "Executive", unit: "Head office", view: 0.6 },
  { respondent: "Head of Service", role: "Executive", unit: "Service Centre", view: -0.3 },
  { respondent: "Head of Operations", role: "Executive", unit: "Head office", view: 0.3 },
  { respondent: "Team lead 1 of Unit North", role: "Manager", unit: "Unit North", view: -0.2 },
  { respondent: "Team lead 2 of Unit South", role: "Manager", unit: "Unit South", view: 0 },
  { respondent: "Team lead 1 of Logistics", role: "Manager", unit: "Logistics", view: 0.2 },
  { respondent: "Service desk 1", role: "Front line", unit: "Service Centre", view: -0.9 },
  { respondent: "Service desk 2", role: "Front line", unit: "Service Centre", view: -0.7 },
  { respondent: "Service desk 3", role: "Front line", unit: "Service Centre", view: -1.1 },
];

/** What people say of each item, 0 to 4, before anybody's view of it: mostly more than the other tables bear out. */
const LEVELS = [
  3.4, 3.2, 3.2, 3, 3.4, 3.4, 3.2, 3.1, 3.2, 3.6, 3.5, 3.4, 3.1, 3.3, 3.2, 3.3, 3, 3.2, 3.1, 3.2,
  3.1, 3, 3.1,
];

const ROUNDS = ["2026-04", "2026-10"] as const;

/** Two surveys: in the second all answer, in the first the front line had not been asked. */
export function inventQuiz(chance: Chance): readonly InputRow[] {
  return ROUNDS.flatMap((round, survey) =>
    RESPONDENTS.slice(0, survey === 0 ? 8 : 11).flatMap(({ view, ...who }, place) =>
      ITEM_IDS.map((item, index): InputRow => {
        const level = (LEVELS[index] ?? 2) + view - survey * 0.2 + (chance.next() - 0.5);
        const answer = answerOf(Math.round(Math.max(0, Math.min(4, level))), chance);
        return {
          ...who,
          round,
          day: dayIn(round, 6 + place),
          item,
          answer,
          hasEvidence:
            Number(answer) >= 3 && chance.next() < 0.4 ? `File on ${item}, ${round}` : "",
          hasReason: when(answer === "Not applicable", "Not part of this role"),
        };
      }),
    ),
  );
}

function answerOf(level: number, chance: Chance): string | number {
  const roll = chance.next();
  if (roll < 0.05) return "Don't know";
  if (roll < 0.07) return "Not applicable";
  return roll < 0.08 ? "" : level;
}

export function inventConditions(chance: Chance): readonly InputRow[] {
  return ROUNDS.flatMap((round, survey) =>
    RESPONDENTS.slice(0, survey === 0 ? 8 : 11).flatMap(({ view, ...who }, place) =>
      CONDITION_IDS.map((condition, index): InputRow => {
        const level = 1.6 + (index % 3) * 0.4 + view / 2;
        const around = (middle: number): number =>
          Math.round(Math.max(0, Math.min(4, middle + chance.next() - 0.5)));
        return {
          ...who,
          round,
          day: dayIn(round, 6 + place),
          condition,
          inPlace: answerOf(around(level), chance),
          readiness: answerOf(around(level + 0.4 - survey * 0.3), chance),
          hasEvidence: when(index === 2 && place < 2, "Roadmap of the year"),
          hasReason: "",
        };
      }),
    ),
  );
}

/** Only what differs from the usual; by name of the setting. */
export const SAMPLE_SETTINGS: readonly InputRow[] = [
  {
    setting: "Customer vision",
    value: "Every customer knows today what happens tomorrow",
  },
  { setting: "Programme start", value: "2025-09-01" },
  { setting: "Fiscal year begins in month", value: 1 },
  { setting: "stall-days", value: 60 },
];
