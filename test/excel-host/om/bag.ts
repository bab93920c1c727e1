/**
 * A type of which nothing but what was set is known: each member exists in the metadata, values are kept by dotted path.
 * For the many small types of charts, rules and page settings; methods other than setters and getters are refused.
 */
import type { Core } from "../protocol/core.ts";
import { ABSENT, isHostObject, type HostObject } from "../protocol/object.ts";
import type { Place } from "../protocol/core.ts";
import { formatArea, quoteSheet } from "../model/address.ts";

export interface Bag {
  readonly type: string;
  readonly store: Map<string, unknown>;
  /** Ends with a dot, or is empty. */
  readonly path: string;
  /** Refuses when the thing may not be changed now. */
  readonly permit: () => void;
  /** What Excel answers for a path that was not set. */
  readonly initial?: Readonly<Record<string, unknown>>;
}

const plain = (value: unknown): unknown => {
  if (!isHostObject(value)) return value;
  const { sheet, area } = value.it as Place;
  return `${quoteSheet(sheet.name)}!${formatArea(area)}`;
};

const clear = ({ store, path }: Bag): null => {
  for (const key of store.keys()) if (key.startsWith(path)) store.delete(key);
  return null;
};

const CHILD = /^getItem(At)?(OrNullObject)?$/;
const SETTER = /^set[A-Z]/;

export const bagObject = (core: Core, bag: Bag): HostObject => {
  const { type, store, path, permit, initial = {} } = bag;
  const returns = (name: string): string | null =>
    core.metadata[type]?.members[name.toLowerCase()]?.returns ?? null;
  const child = (childType: string, step: string): HostObject =>
    bagObject(core, { ...bag, type: childType, path: `${path}${step}.` });
  return {
    type,
    it: bag,
    isAlive: () => true,
    id: null,
    tracked: false,
    read: (name) => store.get(path + name) ?? initial[path + name] ?? null,
    write: (name, value) => {
      permit();
      store.set(path + name, value);
      return true;
    },
    call: (name, args) => {
      const leadsTo = returns(name);
      if (leadsTo !== null && CHILD.test(name)) return child(leadsTo, args.map(String).join("-"));
      if (leadsTo !== null) return ABSENT;
      if (SETTER.test(name)) {
        permit();
        store.set(path + name.charAt(3).toLowerCase() + name.slice(4), args.map(plain));
        return null;
      }
      if (name !== "clear" && name !== "delete") return ABSENT;
      permit();
      return clear(bag);
    },
    go: (name) => {
      const leadsTo = returns(name);
      return leadsTo === null ? ABSENT : child(leadsTo, name);
    },
    items: () => [],
    find: (key) => child(core.metadata[type]?.item ?? type, String(key)),
  };
};
