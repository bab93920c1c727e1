import type { GateId } from "../../contract/readiness/words.ts";
import type { DataTest } from "./item.ts";
import { POSTS, type Source } from "./posts.ts";

/** Something without which readiness is "not yet", however high the answers are; `test` says what passes it, `asks` what a board wants to know where no row tells. */
export interface GateDefinition<Id extends GateId = GateId> extends DataTest {
  readonly id: Id;
  readonly name: string;
  readonly asks: string;
  readonly source: Source;
}

/**
 * The five gates, by id. They are passed by rows alone; a table without rows does not pass.
 *
 * @see S57, S5, S31, S47, S13; design: metrics M75; gates ours, aims of the posts
 * @example GATES.G2.name // => "The champion is an officer below the CEO"
 */
export const GATES: { readonly [Id in GateId]: GateDefinition<Id> } = {
  G1: {
    id: "G1",
    name: "A sponsor has signed for the term",
    asks: "Who is the executive sponsor, and until when does the signed term run?",
    source: POSTS.agenda,
    test: "People has a sponsor who signed the charter, and whose term runs on after the as-of day and does not end before the last planned end in Roadmap. Without a planned end it cannot be checked.",
    tables: ["people", "roadmap"],
    practices: ["S57"],
  },
  G2: {
    id: "G2",
    name: "The champion is an officer below the CEO",
    asks: "Who is the champion: an officer of the company who reports to the CEO?",
    source: POSTS.quiz,
    test: "People has a champion who is an officer and reports to the CEO.",
    tables: ["people"],
    practices: ["S5"],
  },
  G3: {
    id: "G3",
    name: "People are committed",
    asks: "How many people are committed to the work, and who has working time for it?",
    source: POSTS.conditions,
    test: "Roadmap has a milestone, neither finished nor cut, with committed staff, and People has somebody with working time for the customer work.",
    tables: ["roadmap", "people"],
    practices: ["S31"],
  },
  G4: {
    id: "G4",
    name: "A customer forum of its own is scheduled",
    asks: "When is the next customer forum that stands alone?",
    source: POSTS.actions,
    test: "Forums has a customer forum that stands alone, is not cancelled, and is scheduled within forum-ahead-days after the as-of day; or at any later day, where one that stood alone was held within forum-past-days before it.",
    tables: ["forums"],
    practices: ["S47", "S7"],
  },
  G5: {
    id: "G5",
    name: "This year is funded",
    asks: "How much is approved for the work in this fiscal year?",
    source: POSTS.quiz,
    test: "Roadmap has a milestone that runs in the current fiscal year and has a budget that is approved and not cut.",
    tables: ["roadmap", "settings"],
    practices: ["S13"],
  },
};
