/** Every use of a member passes here: it must exist in the object model, be in the requirement set, and be in this host. */
import type { Member } from "../meta/extract.ts";
import { count, type Core } from "./core.ts";
import { ABSENT, type HostObject } from "./object.ts";
import { apiNotFound, invalidArgument } from "./refusal.ts";

const isNewer = (needed: string, present: string): boolean => {
  const [neededMajor = 0, neededMinor = 0] = needed.split(".").map(Number);
  const [major = 0, minor = 0] = present.split(".").map(Number);
  return neededMajor > major || (neededMajor === major && neededMinor > minor);
};

/** Whether the host has a requirement set in at least this version. */
export const isSetSupported = (core: Core, name: string, version = "1.1"): boolean => {
  const present = core.sets.get(name.toLowerCase());
  return present !== undefined && !isNewer(version, present);
};

const unknown = (core: Core, name: string): never => {
  count(core.coverage.unknown, name);
  throw apiNotFound(name);
};

/** Two setters that the client sends under other names than their getters. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  "worksheet.gridlines": "showgridlines",
  "worksheet.headings": "showheadings",
};

/** The member of that name on the wire or in code, recorded as used; refuses what is unknown or too new. */
export const useMember = (core: Core, type: string, name: string): Member => {
  const wire = name.toLowerCase();
  const known = OTHER_NAMES[`${type.toLowerCase()}.${wire}`] ?? wire;
  const member = core.metadata[type]?.members[known];
  if (member === undefined) return unknown(core, `${type}.${name}`);
  const full = `${type}.${member.name}`;
  if (member.since !== null && !isSetSupported(core, ...member.since)) {
    count(core.coverage.newer, full);
    throw apiNotFound(`${full}, ${member.since.join(" ")}`);
  }
  count(core.coverage.used, full);
  return member;
};

export const readMember = (core: Core, object: HostObject, name: string): unknown => {
  const member = useMember(core, object.type, name);
  const value = object.read(member.name);
  return value === ABSENT ? unknown(core, `${object.type}.${member.name}`) : value;
};

export const writeMember = (
  core: Core,
  object: HostObject,
  { name, value }: { name: string; value: unknown },
): void => {
  const member = useMember(core, object.type, name);
  if (!member.writable && member.kind === "scalar")
    throw invalidArgument(`${object.type}.${member.name} is read-only.`);
  if (!object.write(member.name, value)) unknown(core, `${object.type}.${member.name}=`);
};

export const navigateMember = (core: Core, object: HostObject, name: string): HostObject | null => {
  const member = useMember(core, object.type, name);
  const target = object.go(member.name);
  return target === ABSENT ? unknown(core, `${object.type}.${member.name}`) : target;
};

const EVENT_TARGET_OF_ALL = "Workbook";

/** `_RegisterDataChangedEvent` and its like: true when the name was one of them. */
const listen = (core: Core, object: HostObject, name: string): boolean => {
  const events = core.metadata[object.type]?.events ?? {};
  const register = name.replace(/^_Unregister/, "_Register");
  const event = events[register];
  if (event === undefined) return false;
  const target =
    core.metadata[object.type]?.isCollection === true || object.id === null
      ? EVENT_TARGET_OF_ALL
      : String(object.id);
  const key = `${String(event.eventType)}|${target}`;
  if (register === name) core.listening.add(key);
  else core.listening.delete(key);
  return true;
};

const keepReference = (core: Core, object: HostObject): string => {
  core.nextReference += 1;
  const reference = `ref-${String(core.nextReference)}`;
  core.references.set(reference, object);
  return reference;
};

const kept = new WeakMap<HostObject, string>();

/** The reference under which the client finds a range again; one for each object. */
export const referenceOf = (core: Core, object: HostObject): string => {
  const known = kept.get(object);
  if (known !== undefined && core.references.has(known)) return known;
  const reference = keepReference(core, object);
  kept.set(object, reference);
  return reference;
};

export const callMember = (
  core: Core,
  object: HostObject,
  { name, args }: { name: string; args: readonly unknown[] },
): unknown => {
  if (object.type === INTERNAL_SERVICE) return null;
  const member = useMember(core, object.type, name);
  if (listen(core, object, member.name)) return null;
  if (member.name === "_KeepReference") {
    referenceOf(core, object);
    return null;
  }
  const value = object.call(member.name, args);
  return value === ABSENT ? unknown(core, `${object.type}.${member.name}`) : value;
};

/** Services of the client itself, such as the notice that a command's handler is ready. */
export const INTERNAL_SERVICE = "InternalService";
