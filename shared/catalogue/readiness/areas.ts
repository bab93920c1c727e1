import type { AreaId } from "../../contract/readiness/words.ts";
import type { PracticeId } from "./item.ts";
import { POSTS, type Source } from "./posts.ts";

/** Something that leaders do, in our words, with its number. */
export interface Practice {
  readonly words: string;
  readonly practice: PracticeId;
  readonly source: Source;
}

/** One of the six areas: the key that quiz, actions, evidence and report have in common. */
export interface Area<Id extends AreaId = AreaId> {
  readonly id: Id;
  /** A few words of ours. */
  readonly name: string;
  /** What a customer officer can do about it: the action of the same number. */
  readonly action: Practice;
  /** What those who own the customer agenda do in this area. */
  readonly owning: readonly [Practice, ...Practice[]];
  readonly source: Source;
}

const acting = (words: string, practice: PracticeId): Practice => ({
  words,
  practice,
  source: POSTS.actions,
});

const owning = (words: string, practice: PracticeId): Practice => ({
  words,
  practice,
  source: POSTS.agenda,
});

/**
 * The six areas of commitment, by id; each has one of the six actions.
 *
 * @see Bliss, files 000 (areas), 002 (actions), 003 (practices); names and wording ours
 * @example AREAS.A4.name // => "Political cover"
 * @example AREAS.A3.action.practice // => "S47"
 */
export const AREAS: { readonly [Id in AreaId]: Area<Id> } = {
  A1: {
    id: "A1",
    name: "Ownership by the CEO",
    action: acting("Say what you aim for, and what is lost if it is missed.", "S44"),
    owning: [
      owning("Ask about service as often as about money.", "S58"),
      owning("Put customers early on every agenda.", "S60"),
      owning("Lift the worst customer problems to where the board sees them.", "S55"),
    ],
    source: POSTS.quiz,
  },
  A2: {
    id: "A2",
    name: "Rank of the champion",
    action: acting("Agree with each leader on their part, and on how it is rewarded.", "S45"),
    owning: [owning("Have a sponsor who signs for the whole term.", "S57")],
    source: POSTS.quiz,
  },
  A3: {
    id: "A3",
    name: "Regular accountability",
    action: acting("Hold accountability meetings that stand on their own.", "S47"),
    owning: [
      owning("Count customer metrics among those of the company.", "S62"),
      owning("Ask questions that people know will come.", "S64"),
    ],
    source: POSTS.quiz,
  },
  A4: {
    id: "A4",
    name: "Political cover",
    action: acting("Secure the CEO's backing before you need it.", "S49"),
    owning: [
      owning("Return proposals that leave customers out.", "S61"),
      owning("Spread the work over units.", "S66"),
    ],
    source: POSTS.quiz,
  },
  A5: {
    id: "A5",
    name: "Patience",
    action: acting("Plan for about five years, and stay.", "S51"),
    owning: [
      owning("Bring the board near to customers and to what keeping them costs.", "S56"),
      owning("Leave targets where they are while the work takes its time.", "S65"),
    ],
    source: POSTS.quiz,
  },
  A6: {
    id: "A6",
    name: "A clear roadmap",
    action: acting(
      "Draw up dates, measures of success and goals together with the leaders.",
      "S52",
    ),
    owning: [owning("Know who is affected by a problem, and what that costs.", "S63")],
    source: POSTS.quiz,
  },
};
