import type { RoleGroup } from "../../contract/readiness/words.ts";

/** A group of respondents. */
export interface RoleDefinition<Id extends RoleGroup = RoleGroup> {
  readonly id: Id;
  /** Who belongs to it. */
  readonly words: string;
  /** One person holds the office: the answers are shown apart, however few they are. */
  readonly isOneOffice: boolean;
}

/**
 * The role groups, from the top of the company down. Answers are averaged within a group before the groups are.
 *
 * @see S26; Bliss, "Take this quiz" (file 000): commitment from the CEO down through the ranks; design: metrics M72
 * @example Object.keys(ROLES) // => ["CEO", "CCO", "Executive", "Manager", "Front line"]
 */
export const ROLES: { readonly [Id in RoleGroup]: RoleDefinition<Id> } = {
  CEO: { id: "CEO", words: "Heads the company.", isOneOffice: true },
  CCO: { id: "CCO", words: "Leads the customer work, under whatever title.", isOneOffice: true },
  Executive: { id: "Executive", words: "Heads a function or a unit.", isOneOffice: false },
  Manager: { id: "Manager", words: "Leads people within a unit.", isOneOffice: false },
  "Front line": {
    id: "Front line",
    words: "Deals with customers, or makes what they buy.",
    isOneOffice: false,
  },
};
