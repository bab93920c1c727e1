import type { ConditionId } from "../../contract/readiness/words.ts";
import type { DataTest, Scale } from "./item.ts";
import { POSTS, type Source } from "./posts.ts";

/** What a yes to the source's own question would mean: good, bad, or nothing, since it is no question of yes or no. */
export interface SourcePolarity {
  readonly C1: "positive";
  readonly C2: "open";
  readonly C3: "positive";
  readonly C4: "negative";
  readonly C5: "negative";
  readonly C6: "either-or";
}

/** One condition, asked as readiness: how far leaders permit and resource it. In our scale 4 is always good. */
export interface Condition<Id extends ConditionId = ConditionId>
  extends Scale, Omit<DataTest, "tables"> {
  readonly id: Id;
  readonly name: string;
  readonly sourcePolarity: SourcePolarity[Id];
  /** Hand-offs, the subject of C4, stand in no table yet. */
  readonly tables: Id extends "C4" ? readonly [] : DataTest["tables"];
  readonly source: Source;
}

/**
 * The six conditions, by id. The source's questions point in different directions; ours do not, and each says which way its
 * model pointed.
 *
 * @see Bliss, "6 Conditions" (file 001): S28, S30, S32, S35, S38, S41; wording, answers and tests ours
 * @example CONDITIONS.C5.sourcePolarity // => "negative"
 */
export const CONDITIONS: { readonly [Id in ConditionId]: Condition<Id> } = {
  C1: {
    id: "C1",
    name: "Leave to lead",
    text: "How ready are leaders to follow a colleague on what we do for customers?",
    answers: [
      "Not ready",
      "They nod, and each goes their own way",
      "Some follow, as they like the person",
      "Most follow, as a rule",
      "Nearly all have signed up to it",
    ],
    favourable: 4,
    sourcePolarity: "positive",
    source: POSTS.conditions,
    test: "Of those in People whose signature under the role charter is required, the share who signed; by the bands of shares.",
    tables: ["people"],
    practices: ["S28", "S45"],
  },
  C2: {
    id: "C2",
    name: "Staying power",
    text: "How many keep coming once the novelty has worn off?",
    answers: [
      "The first meeting was the only one",
      "They say they will and drop out",
      "A few, who care about it",
      "Most",
      "Nearly all, and attendance is on record",
    ],
    favourable: 4,
    sourcePolarity: "open",
    source: POSTS.conditions,
    test: "Mean attendance of the last three customer forums ÷ attendance of the first, from Attendance and Forums; by the bands of shares.",
    tables: ["attendance", "forums"],
    practices: ["S30"],
  },
  C3: {
    id: "C3",
    name: "One roadmap for all",
    text: "How much of the customer work follows one roadmap?",
    answers: [
      "None: there is no roadmap",
      "There is one, and nobody works by it",
      "Some, in units that like it",
      "Most, as a rule",
      "Nearly all, and the task list shows it",
    ],
    favourable: 4,
    sourcePolarity: "positive",
    source: POSTS.conditions,
    test: "Of the tasks in Actions that are not cancelled, the share that is tied to a row of Roadmap; by the bands of shares.",
    tables: ["actions", "roadmap"],
    practices: ["S32"],
  },
  C4: {
    id: "C4",
    name: "Hand-offs between units",
    text: "How clear is it who answers where work passes from one unit to another?",
    answers: [
      "Nobody answers for it",
      "Both sides say it is the other's",
      "It is clear where two people get on",
      "It is settled for most",
      "It is settled for nearly all, in writing",
    ],
    favourable: 4,
    sourcePolarity: "negative",
    source: POSTS.conditions,
    test: "No table records hand-offs between units yet: the rows say nothing, which is no data and never 0.",
    tables: [],
    practices: ["S35"],
  },
  C5: {
    id: "C5",
    name: "Money that survives",
    text: "How well does money for customer work come through a round of cuts?",
    answers: [
      "It is the first to go",
      "It is called safe and is cut",
      "It survives where a unit hides it in its own budget",
      "Most of it survives",
      "Nearly all survives, and the roadmap shows it",
    ],
    favourable: 4,
    sourcePolarity: "negative",
    source: POSTS.conditions,
    test: "Of the approved budget in Roadmap as it was before any cut, the share that was not cut; by the bands of shares.",
    tables: ["roadmap"],
    practices: ["S38"],
  },
  C6: {
    id: "C6",
    name: "Deeds behind words",
    text: "What stands behind the words of our leaders about customers?",
    answers: [
      "Words alone",
      "Announcements, with goals left as they were",
      "Deeds of some leaders",
      "Changed goals for most leaders",
      "Changed goals, and rows that prove them",
    ],
    favourable: 4,
    sourcePolarity: "either-or",
    source: POSTS.conditions,
    test: "Of those listed in People, the share for whom customer work is a criterion of promotion; by the bands of shares. The gap between claim and evidence is told apart and counts in no score.",
    tables: ["people"],
    practices: ["S41", "S42"],
  },
};
