import type { ContactType } from "../../contract/readiness/words.ts";
import { POSTS, type Source } from "./posts.ts";

/** A kind of contact between customer and company. */
export interface ContactTypeDefinition<Id extends ContactType = ContactType> {
  readonly id: Id;
  readonly words: string;
  readonly source: Source;
}

/**
 * The four kinds of contact, by id: every moment of truth is one of them.
 *
 * @see S77; Bliss, "Who is Accountable for the Moments of Truth" (file 004); wording ours
 * @example CONTACT_KINDS.Rescue.words // => "A customer is in trouble and needs help now."
 */
export const CONTACT_KINDS: {
  readonly [Id in ContactType]: ContactTypeDefinition<Id>;
} = {
  Rescue: {
    id: "Rescue",
    words: "A customer is in trouble and needs help now.",
    source: POSTS.moments,
  },
  Revenue: {
    id: "Revenue",
    words: "We want to sell something: a first order, more, or a renewal.",
    source: POSTS.moments,
  },
  Respond: {
    id: "Respond",
    words: "A customer asks for something and waits for the answer.",
    source: POSTS.moments,
  },
  Relationship: {
    id: "Relationship",
    words: "We get in touch so that the customer stays close to us.",
    source: POSTS.moments,
  },
};
