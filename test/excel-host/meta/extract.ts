/**
 * The object model as the installed Office.js client knows it, read from the text of its debug file: every type and
 * member with its name on the wire, whether it can be set, what it returns and since which requirement set.
 * The result is plain data (JSON) and is made anew at each start: nothing derived from Microsoft's file is kept.
 */

export interface Member {
  readonly name: string;
  readonly kind: "scalar" | "navigation" | "method" | "indexer";
  readonly writable: boolean;
  /** Type of the object that it leads to; null for values. */
  readonly returns: string | null;
  /** Requirement set, such as `["ExcelApi", "1.9"]`; null where the client names none. */
  readonly since: readonly [name: string, version: string] | null;
}

export interface EventMember {
  readonly name: string;
  readonly eventType: number;
}

export interface TypeMeta {
  readonly isCollection: boolean;
  /** Type of the items of a collection. */
  readonly item: string | null;
  /** By name in lower case: names on the wire differ from those in code by the case of letters only. */
  readonly members: Readonly<Record<string, Member>>;
  /** By the wire name of the method that registers them. */
  readonly events: Readonly<Record<string, EventMember>>;
}

export type Metadata = Readonly<Record<string, TypeMeta>>;

const TYPE =
  /^ {4}var ([A-Z]\w*) = \(function \(_super\) \{\n([\s\S]*?)^ {4}\}\(OfficeExtension\.ClientObject\)\);/gm;
const PROPERTY =
  /Object\.defineProperty\([A-Z]\w*\.prototype, "(\w+)", \{\s+get: function \(\) \{([\s\S]*?)enumerable: true/g;
const METHOD = /^ {8}[A-Z]\w*\.prototype\.(\w+) = function \([^)]*\) \{([\s\S]*?)^ {8}\};/gm;
const SINCE = /_throwIfApiNotSupported\("[^"]+", (\w+|"[^"]+"), "([\d.]+)"/;
const LEADS_TO = /_create(Property|Method|Indexer)Object\((?:(?:Excel|OfficeCore)\.)?(\w+), this/;

const sinceOf = (body: string): Member["since"] => {
  const found = SINCE.exec(body);
  if (found === null) return null;
  const [, name = "", version = ""] = found;
  return [name === "_defaultApiSetName" ? "ExcelApi" : name.replaceAll('"', ""), version];
};

const listOf = (body: string, name: string): unknown[] => {
  const found = new RegExp(
    `"${name}", \\{\\s+get: function \\(\\) \\{\\s+return (\\[[^\\]]*\\]);`,
  ).exec(body);
  return found === null ? [] : (JSON.parse(found[1] ?? "[]") as unknown[]);
};

const propertiesOf = (body: string): Member[] => {
  const scalars = listOf(body, "_scalarPropertyNames");
  const writable = listOf(body, "_scalarPropertyUpdateable");
  const members: Member[] = [];
  for (const [, name = "", getter = ""] of body.matchAll(PROPERTY)) {
    const leads = LEADS_TO.exec(getter);
    const place = scalars.indexOf(name);
    if (leads?.[1] === "Property")
      members.push({
        name,
        kind: "navigation",
        writable: false,
        returns: leads[2] ?? null,
        since: sinceOf(getter),
      });
    else if (place >= 0)
      members.push({
        name,
        kind: "scalar",
        writable: writable[place] === true,
        returns: null,
        since: sinceOf(getter),
      });
  }
  return members;
};

const methodsOf = (body: string): Member[] => {
  const members: Member[] = [];
  for (const [, name = "", code = ""] of body.matchAll(METHOD)) {
    const leads = LEADS_TO.exec(code);
    const called = /_invokeMethod\(this, "(\w+)"/.test(code);
    if (leads === null && !called) continue;
    members.push({
      name,
      kind: leads?.[1] === "Indexer" ? "indexer" : "method",
      writable: false,
      returns: leads?.[2] ?? null,
      since: sinceOf(code),
    });
  }
  return members;
};

const eventsOf = (body: string): Record<string, EventMember> => {
  const events: Record<string, EventMember> = {};
  const pattern =
    /EventHandlers\(this\.context, this, "(\w+)", \{\s+eventType: (\d+)[\s\S]*?registerFunc: function \(\) \{([\s\S]*?)\},\s+unregisterFunc/g;
  for (const [, name = "", eventType = "", code = ""] of body.matchAll(pattern)) {
    const register = /\.(_Register\w+)\(/.exec(code)?.[1];
    if (register !== undefined) events[register] = { name, eventType: Number(eventType) };
  }
  return events;
};

const typeOf = (body: string): TypeMeta => {
  const item = /_createChildItemObject\((?:Excel|OfficeCore)\.(\w+)/.exec(body)?.[1] ?? null;
  const members = [...propertiesOf(body), ...methodsOf(body)];
  return {
    isCollection: /"_isCollection", \{\s+get: function \(\) \{\s+return true;/.test(body),
    item,
    members: Object.fromEntries(members.map((member) => [member.name.toLowerCase(), member])),
    events: eventsOf(body),
  };
};

/** @param source Text of `excel-web-16.00.debug.js`. */
export const extractMetadata = (source: string): Metadata => {
  const text = source.replaceAll("\r\n", "\n");
  const types: Record<string, TypeMeta> = {};
  for (const [, name = "", body = ""] of text.slice(text.indexOf("var _BeginExcel")).matchAll(TYPE))
    types[name] = typeOf(body);
  return types;
};
