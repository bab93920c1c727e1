/** The parts of an .xlsx file and the relationships between them (ECMA-376, part 2). */
import {
  type Element,
  attributeOf,
  childrenOf,
  element,
  parseXml,
  prefixOf,
  writeXml,
} from "./xml.ts";
import { type ZipEntries, pack, readZip, unpack, writeZip } from "./zip.ts";

/** Parts by path without a leading slash. What was set anew waits in `changed` until the file is written. */
export interface Package {
  readonly entries: ZipEntries;
  readonly changed: Map<string, string>;
}

export interface Relation {
  readonly id: string;
  /** The last word of the type's address: `worksheet`, `table`, `drawing`. */
  readonly kind: string;
  /** Path of the part, or the address outside. */
  readonly target: string;
  readonly external: boolean;
}

const RELATIONS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
export const OFFICE_RELATIONS =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT_TYPES = "[Content_Types].xml";

export const openPackage = (bytes: Uint8Array): Package => ({
  entries: readZip(bytes),
  changed: new Map(),
});

export const hasPart = (file: Package, path: string): boolean =>
  file.changed.has(path) || file.entries.has(path);

export const partNames = (file: Package): string[] => [
  ...new Set([...file.entries.keys(), ...file.changed.keys()]),
];

/** Empty when there is no such part. */
export async function partText(file: Package, path: string): Promise<string> {
  const changed = file.changed.get(path);
  if (changed !== undefined) return changed;
  const entry = file.entries.get(path);
  return entry === undefined ? "" : new TextDecoder().decode(await unpack(entry));
}

export async function partTree(file: Package, path: string): Promise<Element | null> {
  const text = await partText(file, path);
  return text === "" ? null : parseXml(text);
}

export const setPart = (file: Package, path: string, root: Element): void => {
  file.changed.set(path, writeXml(root));
};

export function dropPart(file: Package, path: string): void {
  file.changed.delete(path);
  file.entries.delete(path);
}

export async function writePackage(file: Package): Promise<Uint8Array> {
  const entries: ZipEntries = new Map();
  const names = partNames(file);
  for (const name of [CONTENT_TYPES, ...names.filter((each) => each !== CONTENT_TYPES)]) {
    const changed = file.changed.get(name);
    const entry =
      changed === undefined
        ? file.entries.get(name)
        : await pack(new TextEncoder().encode(changed));
    if (entry !== undefined) entries.set(name, entry);
  }
  return writeZip(entries);
}

/** Path of the relationships of a part; of the whole file for the empty path. */
export function relationsPath(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

export async function relationsOf(file: Package, path: string): Promise<Relation[]> {
  const root = await partTree(file, relationsPath(path));
  return childrenOf(root ?? undefined, "Relationship").map((each) => {
    const external = attributeOf(each, "TargetMode") === "External";
    const target = attributeOf(each, "Target") ?? "";
    return {
      id: attributeOf(each, "Id") ?? "",
      kind: (attributeOf(each, "Type") ?? "").split("/").at(-1) ?? "",
      target: external ? target : resolved(path, target),
      external,
    };
  });
}

/** Targets are relative to the part's folder or start at the root with a slash. */
function resolved(path: string, target: string): string {
  return decodeURI(new URL(target, `file:///${path}`).pathname.slice(1));
}

/** Adds a relationship and returns its id. */
export async function relate(
  file: Package,
  path: string,
  to: { readonly type: string; readonly target: string; readonly external?: boolean },
): Promise<string> {
  const at = relationsPath(path);
  const root =
    (await partTree(file, at)) ?? element("Relationships", { xmlns: RELATIONS_NAMESPACE });
  const taken = new Set(childrenOf(root).map((each) => attributeOf(each, "Id")));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  root.children.push(
    element(`${prefixOf(root)}Relationship`, {
      Id: id,
      Type: to.type,
      Target: to.external === true ? to.target : `/${to.target}`,
      TargetMode: to.external === true ? "External" : undefined,
    }),
  );
  setPart(file, at, root);
  return id;
}

export async function dropRelations(
  file: Package,
  path: string,
  unwanted: (relation: Relation) => boolean,
): Promise<void> {
  const ids = new Set((await relationsOf(file, path)).filter(unwanted).map(({ id }) => id));
  const root = await partTree(file, relationsPath(path));
  if (ids.size === 0 || root === null) return;
  root.children = root.children.filter(
    (child) => typeof child === "string" || !ids.has(attributeOf(child, "Id") ?? ""),
  );
  setPart(file, relationsPath(path), root);
}

/** The first `xl/tables/table7.xml` that is free. */
export function freePath(file: Package, stem: string): string {
  let number = 1;
  while (hasPart(file, `${stem}${number}.xml`)) number++;
  return `${stem}${number}.xml`;
}

export async function setContentType(file: Package, path: string, type: string): Promise<void> {
  const root = await partTree(file, CONTENT_TYPES);
  if (root === null) throw new Error("The file names no content types.");
  root.children = root.children.filter(
    (child) => typeof child === "string" || attributeOf(child, "PartName") !== `/${path}`,
  );
  root.children.push(
    element(`${prefixOf(root)}Override`, { PartName: `/${path}`, ContentType: type }),
  );
  setPart(file, CONTENT_TYPES, root);
}

/** Drops what no relationship leads to any more, and its content types. */
export async function dropUnreachable(file: Package): Promise<void> {
  const reached = new Set<string>([CONTENT_TYPES]);
  const queue = [""];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (!hasPart(file, relationsPath(path))) continue;
    reached.add(relationsPath(path));
    for (const { external, target } of await relationsOf(file, path)) {
      if (external || reached.has(target)) continue;
      reached.add(target);
      queue.push(target);
    }
  }
  for (const path of partNames(file)) if (!reached.has(path)) dropPart(file, path);
  const types = await partTree(file, CONTENT_TYPES);
  if (types === null) return;
  types.children = types.children.filter((child) => {
    const path = typeof child === "string" ? undefined : attributeOf(child, "PartName");
    return path === undefined || reached.has(decodeURI(path.slice(1)));
  });
  setPart(file, CONTENT_TYPES, types);
}
