/** XML as a tree that is written back as it was read: prefixes, order and unknown parts stay. */

export interface Element {
  /** With its prefix, as in the file. */
  readonly tag: string;
  readonly attributes: Map<string, string>;
  children: Node[];
}

/** A text is kept escaped, so that what nobody touches is written back letter by letter. */
export type Node = Element | string;

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<\/([^>\s]+)\s*>|<([^\s/>!]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|[^<]+/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

export function parseXml(text: string): Element {
  const top: Element = { tag: "", attributes: new Map(), children: [] };
  const open = [top];
  for (const [token, closed, opened, attributes = "", selfClosed] of text.matchAll(TOKEN)) {
    const parent = open.at(-1) ?? top;
    if (closed !== undefined) open.pop();
    else if (opened === undefined) keepText(parent, token, open.length > 1);
    else {
      const child: Element = {
        tag: opened,
        attributes: readAttributes(attributes),
        children: [],
      };
      parent.children.push(child);
      if (!selfClosed) open.push(child);
    }
  }
  const root = top.children.find((child) => typeof child !== "string");
  if (root === undefined) throw new Error("A part of the file is no XML.");
  return root;
}

/** Comments and instructions say nothing to a spreadsheet; the head is written anew. */
function keepText(parent: Element, token: string, inside: boolean): void {
  if (!inside || token.startsWith("<!--") || token.startsWith("<?")) return;
  parent.children.push(token.startsWith("<![CDATA[") ? escapeXml(token.slice(9, -3)) : token);
}

export function readAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single] of text.matchAll(ATTRIBUTE)) {
    attributes.set(name, unescapeXml(double ?? single ?? ""));
  }
  return attributes;
}

export function writeXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${written(root)}`;
}

function written(node: Node): string {
  if (typeof node === "string") return node;
  const attributes = [...node.attributes].map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  const head = `<${node.tag}${attributes.join("")}`;
  return node.children.length === 0
    ? `${head}/>`
    : `${head}>${node.children.map(written).join("")}</${node.tag}>`;
}

/** Attributes that are undefined are left out. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: readonly Node[] = [],
): Element {
  const entries = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return {
    tag,
    attributes: new Map(entries.map(([name, value]) => [name, String(value)])),
    children: [...children],
  };
}

export const localName = (tag: string): string => tag.slice(tag.indexOf(":") + 1);

/** The prefix of an element with its colon: children added to it take the same. */
export const prefixOf = (parent: Element): string =>
  parent.tag.slice(0, parent.tag.indexOf(":") + 1);

export function childrenOf(parent: Element | undefined, name?: string): Element[] {
  return (parent?.children ?? []).filter(
    (child): child is Element =>
      typeof child !== "string" && (name === undefined || localName(child.tag) === name),
  );
}

export const childOf = (parent: Element | undefined, name: string): Element | undefined =>
  childrenOf(parent, name)[0];

export function textOf(node: Node | undefined): string {
  if (node === undefined) return "";
  return typeof node === "string" ? unescapeXml(node) : node.children.map(textOf).join("");
}

export function attributeOf(parent: Element | undefined, name: string): string | undefined {
  return parent?.attributes.get(name);
}

/** `1` and `true` are both said; a missing attribute has the default of the standard. */
export function flagOf(parent: Element | undefined, name: string, missing = false): boolean {
  const value = parent?.attributes.get(name);
  return value === undefined ? missing : value === "1" || value === "true";
}

export function numberOf(parent: Element | undefined, name: string): number | undefined {
  const value = parent?.attributes.get(name);
  return value === undefined || value === "" ? undefined : Number(value);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(/&(#x?[\da-fA-F]+|\w+);/g, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
    const code = name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return String.fromCodePoint(code);
  });
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

export function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"\n\r\t]/g, (sign) => ESCAPES[sign] ?? sign);
}
