import type { Role } from "./mapping.ts";

/** The keys of a mapping that name a column: what the column means in words, and whether the role needs it. */
export const ROLE_COLUMNS: Readonly<
  Record<Role, Readonly<Record<string, { readonly words: string; readonly isNeeded: boolean }>>>
> = {
  complaints: {
    date: { words: "date received", isNeeded: true },
    category: { words: "category", isNeeded: false },
    id: { words: "complaint number", isNeeded: false },
  },
  losses: {
    date: { words: "date lost", isNeeded: false },
    reason: { words: "reason", isNeeded: false },
    value: { words: "value", isNeeded: false },
    status: { words: "status", isNeeded: false },
    id: { words: "number", isNeeded: false },
  },
  customers: {
    customer: { words: "customer", isNeeded: false },
    start: { words: "day a customer came", isNeeded: true },
    end: { words: "day a customer left", isNeeded: true },
    value: { words: "value", isNeeded: false },
  },
  targets: {
    category: { words: "category", isNeeded: true },
    target: { words: "target", isNeeded: true },
    owner: { words: "owner", isNeeded: false },
    from: { words: "month from which a target holds", isNeeded: false },
  },
  baselines: {
    category: { words: "category", isNeeded: false },
    from: { words: "month from which a baseline holds", isNeeded: true },
    who: { words: "who decided", isNeeded: false },
    when: { words: "when it was decided", isNeeded: false },
    why: { words: "why", isNeeded: false },
  },
};
