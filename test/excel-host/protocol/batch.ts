/** The batch loop: paths to objects, actions one after another. Nothing is undone when one fails, as in Excel. */
import { callMember, INTERNAL_SERVICE, navigateMember, useMember, writeMember } from "./access.ts";
import type { Core } from "./core.ts";
import { defineObject, isHostObject, type HostObject } from "./object.ts";
import { identityOf, queryObject, queryRecursively } from "./query.ts";
import { invalidArgument, itemNotFound, Refusal } from "./refusal.ts";
import type {
  ActionResult,
  ArgumentInfo,
  BatchError,
  BatchRequest,
  BatchResponse,
  WireAction,
  WirePath,
} from "./wire.ts";

const internalService = defineObject<null>(INTERNAL_SERVICE, {});

interface Batch {
  readonly core: Core;
  readonly root: HostObject;
  readonly request: BatchRequest;
  /** Objects by path id; a method path is called once a batch. */
  readonly found: Map<number, HostObject | null>;
}

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const argumentsOf = (batch: Batch, info: ArgumentInfo | undefined): readonly unknown[] => {
  const references = info?.ReferencedObjectPathIds ?? [];
  return (info?.Arguments ?? []).map((value, place): unknown => {
    const reference = references[place];
    if (typeof reference === "number") return reference === 0 ? value : resolve(batch, reference);
    if (reference === undefined || !Array.isArray(value)) return value;
    return value.map((one: unknown, inner): unknown => {
      const id = reference[inner] ?? 0;
      return id === 0 ? one : resolve(batch, id);
    });
  });
};

const findByKey = (core: Core, parent: HostObject, key: unknown): HostObject => {
  const indexer = Object.values(core.metadata[parent.type]?.members ?? {}).find(
    ({ kind }) => kind === "indexer",
  );
  if (indexer !== undefined) useMember(core, parent.type, indexer.name);
  const item = parent.find(key);
  if (item === null) throw itemNotFound();
  return item;
};

const keptObject = (core: Core, reference: string): HostObject => {
  const kept = core.references.get(reference);
  if (kept === undefined || !kept.isAlive())
    throw new Refusal("InvalidReference", "This reference is not valid for the current operation.");
  return kept;
};

const callPath = (batch: Batch, parent: HostObject, path: WirePath): HostObject | null => {
  const args = argumentsOf(batch, path.ArgumentInfo);
  const made = callMember(batch.core, parent, { name: path.Name, args });
  if (made === null || isHostObject(made)) return made;
  throw invalidArgument();
};

/** What a parent leads to by a method, a property or a key. */
const followFrom = (batch: Batch, parent: HostObject, path: WirePath): HostObject | null => {
  if (path.ObjectPathType === 3) return callPath(batch, parent, path);
  if (path.ObjectPathType === 4) return navigateMember(batch.core, parent, path.Name);
  return findByKey(batch.core, parent, argumentsOf(batch, path.ArgumentInfo)[0]);
};

const follow = (batch: Batch, path: WirePath): HostObject | null => {
  switch (path.ObjectPathType) {
    case 1:
      return batch.root;
    case 2:
      return internalService(batch.core, null);
    case 6:
      return keptObject(batch.core, path.Name);
    case 7:
      return null;
    default: {
      const parent = resolve(batch, path.ParentObjectPathId ?? 0);
      return parent === null ? null : followFrom(batch, parent, path);
    }
  }
};

const resolve = (batch: Batch, id: number): HostObject | null => {
  const known = batch.found.get(id);
  if (known !== undefined) return known;
  const path = batch.request.ObjectPaths[String(id)];
  if (path === undefined)
    throw new Refusal("InvalidObjectPath", "The object path isn't part of the batch.");
  const object = follow(batch, path);
  batch.found.set(id, object);
  return object;
};

const writeTo = (batch: Batch, object: HostObject | null, state: Iterable<[string, unknown]>) => {
  if (object === null)
    throw new Refusal("InvalidObjectPath", "A null object has no properties to set.");
  for (const [name, value] of state) writeMember(batch.core, object, { name, value });
};

const ensureUnchanged = (batch: Batch, object: HostObject | null, action: WireAction): null => {
  const state = action.ObjectState ?? {};
  const now = queryObject({ core: batch.core, naming: "code" }, object, {
    Select: Object.keys(state),
  }) as Record<string, unknown> | null;
  for (const [name, value] of Object.entries(state))
    if (JSON.stringify(now?.[lowerFirst(name)]) !== JSON.stringify(value))
      throw new Refusal("Conflict", "The object was changed by someone else.", 409);
  return null;
};

const runMethod = (batch: Batch, object: HostObject | null, action: WireAction): unknown => {
  if (object === null) return null;
  const args = argumentsOf(batch, action.ArgumentInfo);
  const value = callMember(batch.core, object, { name: action.Name, args });
  return value === undefined || isHostObject(value) ? null : value;
};

type Run = (batch: Batch, object: HostObject | null, action: WireAction) => unknown;

/** By action type. */
const RUNS: Readonly<Record<number, Run>> = {
  1: ({ core }, object) => (object === null ? null : identityOf(core, object)),
  2: ({ core }, object, { QueryInfo }) => queryObject({ core, naming: "wire" }, object, QueryInfo),
  3: runMethod,
  4: (batch, object, { Name, ArgumentInfo }) => {
    writeTo(batch, object, [[Name, argumentsOf(batch, ArgumentInfo)[0]]]);
    return null;
  },
  6: ({ core }, object, { RecursiveQueryInfo }) =>
    queryRecursively(core, object, RecursiveQueryInfo ?? { Queries: {} }),
  7: ({ core }, object, { QueryInfo }) => queryObject({ core, naming: "code" }, object, QueryInfo),
  8: ensureUnchanged,
  9: (batch, object, { ObjectState = {} }) => {
    writeTo(batch, object, Object.entries(ObjectState));
    return null;
  },
};

const runAction = (batch: Batch, action: WireAction): unknown => {
  const run = RUNS[action.ActionType];
  if (run === undefined)
    throw new Refusal("GeneralException", `Action type ${String(action.ActionType)}.`, 500);
  return run(batch, resolve(batch, action.ObjectPathId), action);
};

/** `WorksheetCollection.getItem`, as the client shows it in `debugInfo.errorLocation`. */
const locationOf = (batch: Batch, action: WireAction): string => {
  const path = batch.request.ObjectPaths[String(action.ObjectPathId)];
  const parent = batch.found.get(path?.ParentObjectPathId ?? 0);
  if (action.ActionType === 1 && path !== undefined)
    return `${parent?.type ?? "Workbook"}.${path.ObjectPathType === 5 ? "getItem" : lowerFirst(path.Name)}`;
  return `${batch.found.get(action.ObjectPathId)?.type ?? "Workbook"}.${lowerFirst(action.Name)}`;
};

const refusalOf = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error;
  console.error("The host itself failed:", error);
  return new Refusal("GeneralException", String(error), 500);
};

/** A failure planned for this batch: once `after` actions are done. */
export interface PlannedFailure {
  readonly after: number;
  readonly refusal: Refusal;
}

export const runBatch = (
  { core, root }: { core: Core; root: HostObject },
  request: BatchRequest,
  failure: PlannedFailure | null = null,
): BatchResponse => {
  const batch: Batch = { core, root, request, found: new Map() };
  const results: ActionResult[] = [];
  const traces: number[] = [];
  let at = 0;
  try {
    for (const action of request.Actions) {
      if (failure !== null && at >= failure.after) throw failure.refusal;
      if (action.ActionType === 5) traces.push(action.Id);
      const value = action.ActionType === 5 ? null : runAction(batch, action);
      results.push({ ActionId: action.Id, Value: value });
      at += 1;
    }
    if (failure !== null) throw failure.refusal;
    return { Error: null, Results: results, TraceIds: traces };
  } catch (error) {
    const refusal = refusalOf(error);
    const action = request.Actions[Math.min(at, request.Actions.length - 1)];
    const answer: BatchError = {
      Code: refusal.code,
      Message: refusal.message,
      Location: action === undefined ? "" : locationOf(batch, action),
      ActionIndex: Math.min(at, request.Actions.length - 1),
      HttpStatusCode: refusal.status,
    };
    return { Error: answer, ProcessedResults: { Results: results }, TraceIds: traces };
  }
};
