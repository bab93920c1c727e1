/** An element with its place in the document. Prefixes are left out: a manifest uses no name twice. */
export interface XmlElement {
  readonly name: string;
  /** Names from the root down to this element, each after a slash. */
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

export type XmlReading =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly error: string };

interface OpenElement {
  readonly name: string;
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** A comment, a declaration, an end tag, a start tag, or text up to the next tag. Anything else is not XML of ours. */
const TOKEN =
  /<!--(?:(?!--)[\s\S])*-->|<\?xml[^?]*\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

function decode(text: string): string | null {
  const bare = text.replaceAll(/&(amp|lt|gt|quot|apos);/g, "");
  if (bare.includes("&")) return null;
  return text.replaceAll(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? "");
}

function readAttributes(source: string): Readonly<Record<string, string>> | string {
  const attributes: Record<string, string> = {};
  for (const [, name = "", double, single] of source.matchAll(ATTRIBUTE)) {
    const value = decode(double ?? single ?? "");
    const key = name.startsWith("xmlns") ? name : localName(name);
    if (value === null) return `attribute ${name} has a bare &`;
    if (attributes[key] !== undefined) return `attribute ${name} stands twice`;
    attributes[key] = value;
  }
  return attributes;
}

const NOWHERE: OpenElement = { name: "", path: "", attributes: {}, children: [], text: "" };

function close({ name, path, attributes, children, text }: OpenElement): XmlElement {
  return { name, path, attributes, children, text: text.trim() };
}

function endElement(ended: string, stack: OpenElement[]): string | null {
  const top = stack.at(-1) ?? NOWHERE;
  if (stack.length < 2 || localName(ended) !== top.name) return `</${ended}> closes <${top.name}>`;
  stack.pop();
  stack.at(-1)?.children.push(close(top));
  return null;
}

function startElement(
  [, , started = "", source = "", slash]: RegExpExecArray,
  stack: OpenElement[],
): string | null {
  const attributes = readAttributes(source);
  if (typeof attributes === "string") return attributes;
  const top = stack.at(-1) ?? NOWHERE;
  const name = localName(started);
  const opened = { name, path: `${top.path}/${name}`, attributes, children: [], text: "" };
  if (slash === "/") top.children.push(close(opened));
  else stack.push(opened);
  return null;
}

function addText(source: string, stack: readonly OpenElement[]): string | null {
  const text = decode(source);
  const top = stack.at(-1);
  if (text === null || top === undefined) return "a bare & in the text";
  top.text += text;
  return null;
}

/** Applies one token to the stack of open elements; gives back what is wrong with it, or null. */
function applyToken(token: RegExpExecArray | null, stack: OpenElement[]): string | null {
  if (token === null) return "not well-formed";
  const [all, ended, started] = token;
  if (ended !== undefined) return endElement(ended, stack);
  if (started !== undefined) return startElement(token, stack);
  return all.startsWith("<") ? null : addText(all, stack);
}

function finish([ground = NOWHERE, unclosed]: readonly OpenElement[]): XmlReading {
  if (unclosed !== undefined) return { ok: false, error: `<${unclosed.name}> is not closed` };
  const [root, ...others] = ground.children;
  return root === undefined || others.length > 0 || ground.text.trim() !== ""
    ? { ok: false, error: "there must be one root element" }
    : { ok: true, root };
}

/** Reads the XML that a manifest is made of: elements, attributes, texts, comments; no DTD, no CDATA. Strict. */
export function readXml(source: string): XmlReading {
  const stack: OpenElement[] = [{ ...NOWHERE, children: [] }];
  const scan = new RegExp(TOKEN);
  while (scan.lastIndex < source.length) {
    const line = source.slice(0, scan.lastIndex).split("\n").length;
    const error = applyToken(scan.exec(source), stack);
    if (error !== null) return { ok: false, error: `line ${line}: ${error}` };
  }
  return finish(stack);
}

/** An element and all below it, in the order of the document. */
export function listElements(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(listElements)];
}
