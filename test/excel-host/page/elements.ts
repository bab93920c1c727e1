/** Elements of the page, made in one call. */

export interface Parts {
  readonly class?: string;
  readonly text?: string;
  /** As attributes; undefined ones are left out. */
  readonly attributes?: Readonly<Record<string, string | number | undefined>>;
  /** By their names in code (`minWidth`). */
  readonly style?: Readonly<Record<string, string>>;
}

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  { class: name, text, attributes = {}, style = {} }: Parts = {},
  children: readonly Node[] = [],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (name !== undefined) made.className = name;
  if (text !== undefined) made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(key, String(value));
  }
  Object.assign(made.style, style);
  made.append(...children);
  return made;
}

const SVG = "http://www.w3.org/2000/svg";

export function draw(
  tag: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: readonly (Node | string)[] = [],
): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(key, String(value));
  }
  made.append(...children);
  return made;
}

export function needElement(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element "${id}".`);
  return found;
}
