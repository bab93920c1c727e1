/** Settings of the add-in: Excel keeps them beside the workbook, as properties of a web extension ([MS-OWEXML]). */
import {
  OFFICE_RELATIONS,
  type Package,
  freePath,
  partTree,
  relate,
  relationsOf,
  setContentType,
  setPart,
} from "./package.ts";
import { attributeOf, childOf, childrenOf, element } from "./xml.ts";

const MICROSOFT = "http://schemas.microsoft.com/office";
/** Settings that this host wrote; those of other add-ins stay in the file and are not shown to ours. */
const REFERENCE = "upstream-excel-host";

export async function readSettings(file: Package): Promise<Map<string, string>> {
  const pane = (await relationsOf(file, "")).find(({ kind }) => kind === PANES);
  const extensions = pane === undefined ? [] : await relationsOf(file, pane.target);
  for (const { target } of extensions) {
    const root = (await partTree(file, target)) ?? undefined;
    if (attributeOf(childOf(root, "reference"), "id") !== REFERENCE) continue;
    const properties = childrenOf(childOf(root, "properties"), "property");
    return new Map(
      properties.map((each) => [attributeOf(each, "name") ?? "", attributeOf(each, "value") ?? ""]),
    );
  }
  return new Map();
}

const PANES = "webextensiontaskpanes";

/** Writes nothing when the file has the same settings already. */
export async function writeSettings(
  file: Package,
  settings: ReadonlyMap<string, string>,
): Promise<void> {
  const before = await readSettings(file);
  if (JSON.stringify([...before]) === JSON.stringify([...settings])) return;
  const panes = (await relationsOf(file, "")).find(({ kind }) => kind === PANES)?.target;
  await (panes === undefined ? addPanes(file, settings) : replaceExtension(file, panes, settings));
}

async function addPanes(file: Package, settings: ReadonlyMap<string, string>): Promise<void> {
  const path = freePath(file, "xl/webextensions/taskpanes");
  setPart(
    file,
    path,
    element("wetp:taskpanes", {
      "xmlns:wetp": `${MICROSOFT}/webextensions/taskpanes/2010/11`,
    }),
  );
  await setContentType(file, path, "application/vnd.ms-office.webextensiontaskpanes+xml");
  await relate(file, "", { type: `${MICROSOFT}/2011/relationships/${PANES}`, target: path });
  await replaceExtension(file, path, settings);
}

async function replaceExtension(
  file: Package,
  panes: string,
  settings: ReadonlyMap<string, string>,
): Promise<void> {
  const existing = await ownExtension(file, panes);
  const path = existing ?? freePath(file, "xl/webextensions/webextension");
  const properties = [...settings].map(([name, value]) => element("we:property", { name, value }));
  setPart(
    file,
    path,
    element(
      "we:webextension",
      {
        "xmlns:we": `${MICROSOFT}/webextensions/webextension/2010/11`,
        id: "{5D6F0C1E-6C1B-4B0E-9E43-0B7D3C7C2A11}",
      },
      [
        element("we:reference", {
          id: REFERENCE,
          version: "1.0.0.0",
          store: "developer",
          storeType: "Registry",
        }),
        element("we:alternateReferences"),
        element("we:properties", {}, properties),
        element("we:bindings"),
      ],
    ),
  );
  if (existing === null) await showPane(file, panes, path);
}

async function ownExtension(file: Package, panes: string): Promise<string | null> {
  for (const { target } of await relationsOf(file, panes)) {
    const root = (await partTree(file, target)) ?? undefined;
    if (attributeOf(childOf(root, "reference"), "id") === REFERENCE) return target;
  }
  return null;
}

async function showPane(file: Package, panes: string, extension: string): Promise<void> {
  await setContentType(file, extension, "application/vnd.ms-office.webextension+xml");
  const id = await relate(file, panes, {
    type: `${MICROSOFT}/2011/relationships/webextension`,
    target: extension,
  });
  const root = await partTree(file, panes);
  if (root === null) return;
  root.children.push(
    element("wetp:taskpane", { dockstate: "right", visibility: 0, width: 350, row: 1 }, [
      element("wetp:webextensionref", { "xmlns:r": OFFICE_RELATIONS, "r:id": id }),
    ]),
  );
  setPart(file, panes, root);
}
