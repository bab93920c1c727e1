import type { Mapping, Role } from "../intake/mapping.ts";
import { ROLE_COLUMNS } from "../intake/role-columns.ts";
import type { Source } from "../intake/source.ts";
import { MEANINGS } from "./meanings.ts";

/** Any key of any role; {@link MEANINGS} is checked against the schema, so that no other key reaches these functions. */
type Choices = Readonly<Record<string, unknown>>;

const DEFAULTS: { readonly [R in Role]: Omit<NonNullable<Mapping[R]>, "source"> } = {
  complaints: { date: "", category: null, id: null, dateOrder: "auto" },
  losses: {
    date: null,
    reason: null,
    value: null,
    valuePer: "year",
    status: null,
    lossWhen: [],
    cameWhen: [],
    id: null,
    dateOrder: "auto",
  },
  customers: {
    customer: null,
    start: "",
    end: "",
    value: null,
    valuePer: "year",
    dateOrder: "auto",
  },
  targets: {
    category: "",
    target: "",
    basis: "count",
    owner: null,
    from: null,
    dateOrder: "auto",
  },
  baselines: { category: null, from: "", who: null, when: null, why: null, dateOrder: "auto" },
};

/** What is chosen for a key of a role: a header, an option, a list; undefined when the role is not used. */
export function readChoice(mapping: Mapping, role: Role, key: string): unknown {
  const choices: Choices | null = mapping[role];
  return choices?.[key];
}

/** The header chosen for a meaning; null when none is. */
export function readHeader(mapping: Mapping, role: Role, key: string): string | null {
  const choice = readChoice(mapping, role, key);
  return typeof choice === "string" && choice !== "" ? choice : null;
}

/** The mapping with one choice changed. */
export function changeChoice(
  mapping: Mapping,
  role: Role,
  change: { readonly key: string; readonly value: unknown },
): Mapping {
  return { ...mapping, [role]: { ...mapping[role], [change.key]: change.value } };
}

/** The mapping with a column chosen for a meaning; null takes the choice back. */
export function changeHeader(
  mapping: Mapping,
  role: Role,
  change: { readonly key: string; readonly header: string | null },
): Mapping {
  const none = ROLE_COLUMNS[role][change.key]?.isNeeded === true ? "" : null;
  const next = changeChoice(mapping, role, { key: change.key, value: change.header ?? none });
  if (role !== "losses" || change.key !== "status" || next.losses === null) return next;
  return { ...next, losses: { ...next.losses, lossWhen: [], cameWhen: [] } };
}

/** The mapping with a role read from another table. Columns of the same name stay chosen; null: the role is not used. */
export function changeSource(mapping: Mapping, role: Role, source: Source | null): Mapping {
  if (source === null) return { ...mapping, [role]: null };
  const fresh = { ...mapping, [role]: { ...DEFAULTS[role], source: source.name } };
  return MEANINGS[role].reduce((next, { key }) => {
    const header = readHeader(mapping, role, key);
    if (header === null || !source.headers.includes(header)) return next;
    return changeChoice(next, role, { key, value: header });
  }, fresh);
}

/** A status list with one status put in or taken out. */
export function toggleStatus(
  statuses: readonly string[],
  status: string,
  isIn: boolean,
): readonly string[] {
  return isIn ? [...new Set([...statuses, status])] : statuses.filter((other) => other !== status);
}
