/** An object of the object model as the batch loop sees it, and how a module says what a type can do. */
import type { Core } from "./core.ts";

/** Answer of an object that has no such member: the caller refuses and records it. */
export const ABSENT = Symbol("absent");

export interface HostObject {
  readonly type: string;
  /** What it stands for in the book. */
  readonly it: unknown;
  /** False once that is gone, such as the range of a deleted sheet. */
  readonly isAlive: () => boolean;
  /** What the client may find it by again, under the key that its type has for it. */
  readonly id: string | number | null;
  /** Whether the client keeps it by a reference (ranges), not by its path. */
  readonly tracked: boolean;
  readonly read: (name: string) => unknown;
  /** False when there is no such member. */
  readonly write: (name: string, value: unknown) => boolean;
  readonly call: (name: string, args: readonly unknown[]) => unknown;
  readonly go: (name: string) => HostObject | null | typeof ABSENT;
  readonly items: () => readonly HostObject[];
  readonly find: (key: unknown) => HostObject | null;
}

export interface Members<T> {
  readonly id?: (it: T) => string | number;
  readonly tracked?: boolean;
  readonly alive?: (it: T, core: Core) => boolean;
  readonly read?: Readonly<Record<string, (it: T, core: Core) => unknown>>;
  readonly write?: Readonly<Record<string, (it: T, value: unknown, core: Core) => void>>;
  readonly call?: Readonly<
    Record<string, (it: T, args: readonly unknown[], core: Core) => unknown>
  >;
  readonly go?: Readonly<Record<string, (it: T, core: Core) => HostObject | null>>;
  readonly items?: (it: T, core: Core) => readonly HostObject[];
  /** By key; null when there is none. Without it, items are found by their id. */
  readonly find?: (it: T, key: unknown, core: Core) => HostObject | null;
  /** Answers for what is not named here. */
  readonly rest?: (it: T, core: Core) => HostObject;
}

const own = <V>(table: Readonly<Record<string, V>> | undefined, name: string): V | undefined =>
  table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;

/** A maker of objects of one type; members are named as in code (`values`, `getRange`). */
export const defineObject =
  <T>(type: string, members: Members<T>) =>
  (core: Core, it: T): HostObject => {
    const items = (): readonly HostObject[] => members.items?.(it, core) ?? [];
    const rest = (): HostObject | undefined => members.rest?.(it, core);
    return {
      type,
      it,
      isAlive: () => members.alive?.(it, core) ?? true,
      id: members.id?.(it) ?? null,
      tracked: members.tracked ?? false,
      read: (name) => {
        const read = own(members.read, name);
        if (read !== undefined) return read(it, core);
        const other = rest();
        return other === undefined ? ABSENT : other.read(name);
      },
      write: (name, value) => {
        const write = own(members.write, name);
        if (write === undefined) return rest()?.write(name, value) ?? false;
        write(it, value, core);
        return true;
      },
      call: (name, args) => {
        const call = own(members.call, name);
        if (call !== undefined) return call(it, args, core);
        const other = rest();
        return other === undefined ? ABSENT : other.call(name, args);
      },
      go: (name) => {
        const go = own(members.go, name);
        if (go !== undefined) return go(it, core);
        const other = rest();
        return other === undefined ? ABSENT : other.go(name);
      },
      items,
      find: (key) =>
        members.find === undefined
          ? (items().find(({ id }) => id === key) ?? null)
          : members.find(it, key, core),
    };
  };

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === "object" && value !== null && "find" in value && "tracked" in value;
