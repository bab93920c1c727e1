/** Loads: the tree of names that the client asked for, answered from an object. */
import type { Member } from "../meta/extract.ts";
import { isSetSupported, navigateMember, readMember, referenceOf } from "./access.ts";
import { count, type Core } from "./core.ts";
import { ABSENT, type HostObject } from "./object.ts";
import { apiNotFound } from "./refusal.ts";
import type { QueryInfo, WireAction } from "./wire.ts";

type Tree = Map<string, Tree>;

/** How names are written in the answer: as on the wire, or as in code with `items` (for `retrieve`). */
export type Naming = "wire" | "code";

const wireName = (name: string): string =>
  name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1);

const written = (name: string, naming: Naming): string =>
  naming === "wire" ? wireName(name) : name;

const grow = (tree: Tree, path: string): void => {
  let at = tree;
  for (const part of path.split(/[/.]/).filter((step) => step !== "")) {
    const next = at.get(part.toLowerCase()) ?? new Map<string, Tree>();
    at.set(part.toLowerCase(), next);
    at = next;
  }
};

const treeOf = ({ Select = [], Expand = [] }: QueryInfo): Tree => {
  const tree: Tree = new Map();
  for (const path of Select) grow(tree, path);
  for (const path of Expand) grow(tree, `${path}/*`);
  if (tree.size === 0) grow(tree, "*");
  return tree;
};

const membersOf = (core: Core, type: string): Readonly<Record<string, Member>> =>
  core.metadata[type]?.members ?? {};

/** The key under which a type gives its id: `id`, or `_Id` where only that exists. */
const idName = (core: Core, type: string): string | null => {
  const member = membersOf(core, type)["id"] ?? membersOf(core, type)["_id"];
  return member?.name ?? null;
};

/** What lets the client find the object again. */
export const identityOf = (
  core: Core,
  object: HostObject,
  naming: Naming = "wire",
): Record<string, unknown> => {
  const identity: Record<string, unknown> = {};
  const name = idName(core, object.type);
  if (name !== null && object.id !== null) identity[written(name, naming)] = object.id;
  if (object.tracked) identity["_ReferenceId"] = referenceOf(core, object);
  return identity;
};

/** Every scalar that this host has and the requirement set permits; what it does not have is left out here. */
const readAll = (core: Core, object: HostObject, naming: Naming): Record<string, unknown> => {
  const values: Record<string, unknown> = {};
  for (const member of Object.values(membersOf(core, object.type))) {
    if (member.kind !== "scalar" || member.name.startsWith("_")) continue;
    if (member.since !== null && !isSetSupported(core, ...member.since)) continue;
    const value = object.read(member.name);
    if (value !== ABSENT) values[written(member.name, naming)] = value ?? null;
  }
  return values;
};

interface Ask {
  readonly core: Core;
  readonly naming: Naming;
}

/** The names that mean the collection itself, and those that mean its items. */
const splitTree = (core: Core, type: string, tree: Tree): { own: Member[]; ofItems: Tree } => {
  const own: Member[] = [];
  const ofItems: Tree = new Map();
  for (const [name, branch] of tree) {
    const member = membersOf(core, type)[name];
    if (member?.kind === "scalar") own.push(member);
    else if (name !== "items") ofItems.set(name, branch);
    else
      for (const [inner, next] of branch.size === 0 ? EVERYTHING : branch) ofItems.set(inner, next);
  }
  return { own, ofItems };
};

const EVERYTHING: Tree = new Map([["*", new Map<string, Tree>()]]);

const readCollection = (
  ask: Ask,
  collection: HostObject,
  { tree, page }: { tree: Tree; page: QueryInfo },
): Record<string, unknown> => {
  const { core, naming } = ask;
  const { own, ofItems } = splitTree(core, collection.type, tree);
  const values: Record<string, unknown> = {};
  for (const { name } of own) values[written(name, naming)] = readMember(core, collection, name);
  if (ofItems.size > 0) {
    const from = page.Skip ?? 0;
    const to = page.Top === undefined ? undefined : from + page.Top;
    values[naming === "wire" ? "_Items" : "items"] = collection
      .items()
      .slice(from, to)
      .map((item) => readObject(ask, item, ofItems));
  }
  return values;
};

const readBranch = (
  ask: Ask,
  object: HostObject,
  { name, branch }: { name: string; branch: Tree },
): Record<string, unknown> => {
  const { core, naming } = ask;
  if (name === "*") return readAll(core, object, naming);
  const member = membersOf(core, object.type)[name];
  if (member?.kind === "scalar")
    return { [written(member.name, naming)]: readMember(core, object, member.name) ?? null };
  if (member?.kind !== "navigation") {
    count(core.coverage.unknown, `${object.type}.${name}`);
    throw apiNotFound(`${object.type}.${name}`);
  }
  const target = navigateMember(core, object, member.name);
  const tree = branch.size === 0 ? EVERYTHING : branch;
  return { [written(member.name, naming)]: readObject(ask, target, tree) };
};

const readObject = (ask: Ask, object: HostObject | null, tree: Tree): unknown => {
  if (object === null) return null;
  const { core, naming } = ask;
  if (core.metadata[object.type]?.isCollection === true)
    return readCollection(ask, object, { tree, page: {} });
  const values = identityOf(core, object, naming);
  for (const [name, branch] of tree)
    Object.assign(values, readBranch(ask, object, { name, branch }));
  return values;
};

export const queryObject = (
  ask: Ask,
  object: HostObject | null,
  query: QueryInfo = {},
): unknown => {
  if (object === null) return null;
  const tree = treeOf(query);
  return ask.core.metadata[object.type]?.isCollection === true
    ? readCollection(ask, object, { tree, page: query })
    : readObject(ask, object, tree);
};

/** Loads of a type and of what hangs below it, to a depth (`context.loadRecursive`). */
export const queryRecursively = (
  core: Core,
  object: HostObject | null,
  { Queries, MaxDepth = 1 }: NonNullable<WireAction["RecursiveQueryInfo"]>,
): unknown => {
  if (object === null) return null;
  const values = queryObject(
    { core, naming: "wire" },
    object,
    Queries[object.type] ?? { Select: [] },
  ) as Record<string, unknown>;
  if (MaxDepth <= 0) return values;
  for (const member of Object.values(membersOf(core, object.type)))
    if (member.kind === "navigation" && member.returns !== null && member.returns in Queries)
      values[wireName(member.name)] = queryRecursively(
        core,
        navigateMember(core, object, member.name),
        { Queries, MaxDepth: MaxDepth - 1 },
      );
  return values;
};
