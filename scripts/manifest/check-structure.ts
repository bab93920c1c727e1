import type { XmlElement } from "./read-xml.ts";
import { listElements } from "./read-xml.ts";

/**
 * Which children an element may have, in which order.
 * Source: Microsoft, "How to find the proper order of manifest elements" (Office Add-ins documentation).
 */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "Dictionary",
    "VersionOverrides",
    "ExtendedOverrides",
  ],
  Requirements: ["Sets", "Methods"],
  VersionOverrides: [
    "Description",
    "Requirements",
    "Hosts",
    "Resources",
    "WebApplicationInfo",
    "EquivalentAddins",
  ],
  "VersionOverrides/Hosts/Host": ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  PrimaryCommandSurface: ["OfficeTab", "CustomTab"],
  OfficeTab: ["Group"],
  Group: ["OverriddenByRibbonApi", "Label", "Icon", "Control", "OfficeControl"],
  Control: ["OverriddenByRibbonApi", "Label", "Supertip", "Icon", "Action", "Enabled", "Items"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "Title", "FunctionName"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

/** What must be there; IconUrl, HighResolutionIconUrl and SupportUrl are what the store asks for beyond the schema. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "Hosts",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Group: ["Label", "Icon", "Control"],
  Supertip: ["Title", "Description"],
};

/** What an action needs, by its type. */
const ACTION_NEEDS: Readonly<Record<string, string>> = {
  ExecuteFunction: "FunctionName",
  ShowTaskpane: "SourceLocation",
};

/** Elements whose id must be their own. */
const NAMED = new Set(["Control", "Group", "CustomTab", "Item"]);

const MAX_CONTROLS = 6;
/** In pixels: what the ribbon asks for at each zoom. */
const ICON_SIZES = [16, 32, 80];

function orderKey({ name, path, attributes }: XmlElement): string {
  if (path.endsWith("VersionOverrides/Hosts/Host")) return "VersionOverrides/Hosts/Host";
  return name === "ExtensionPoint" ? (attributes["type"] ?? name) : name;
}

function checkOrder(element: XmlElement): readonly string[] {
  const order = ORDER[orderKey(element)];
  if (order === undefined) return [];
  let last = 0;
  return element.children.flatMap(({ name }) => {
    const place = order.indexOf(name);
    if (place < 0) return [`${element.path}: <${name}> does not belong here`];
    const isEarly = place < last;
    last = Math.max(last, place);
    return isEarly ? [`${element.path}: <${name}> is out of order`] : [];
  });
}

const checkRequired = ({ name, path, children }: XmlElement): readonly string[] =>
  (REQUIRED[name] ?? [])
    .filter((needed) => children.every((child) => child.name !== needed))
    .map((needed) => `${path}: <${needed}> is missing`);

function checkAction({ name, path, attributes, children }: XmlElement): readonly string[] {
  if (name !== "Action") return [];
  const type = attributes["type"] ?? "";
  const needed = ACTION_NEEDS[type];
  if (needed === undefined) return [`${path}: the type “${type}” is not known`];
  return children.some((child) => child.name === needed)
    ? []
    : [`${path}: ${type} needs <${needed}>`];
}

function checkIcon({ name, path, children }: XmlElement): readonly string[] {
  if (name !== "Icon") return [];
  const sizes = new Set(children.map(({ attributes }) => Number(attributes["size"])));
  return ICON_SIZES.filter((size) => !sizes.has(size)).map(
    (size) => `${path}: an image of ${size} pixels is missing`,
  );
}

const checkGroup = ({ name, path, children }: XmlElement): readonly string[] =>
  name === "Group" && children.filter((child) => child.name === "Control").length > MAX_CONTROLS
    ? [`${path}: more than ${MAX_CONTROLS} controls`]
    : [];

/** A runtime that lives on is shared by pane and commands: all must name the same page, and Excel must support it. */
function checkRuntime(elements: readonly XmlElement[]): readonly string[] {
  const runtime = elements.find(({ name }) => name === "Runtime");
  if (runtime === undefined || runtime.attributes["lifetime"] !== "long") return [];
  const hasSet = elements.some(
    ({ name, attributes }) => name === "Set" && attributes["Name"] === "SharedRuntime",
  );
  const page = runtime.attributes["resid"];
  const other = elements.find(
    ({ name, attributes }) => name === "FunctionFile" && attributes["resid"] !== page,
  );
  return [
    ...(hasSet
      ? []
      : [`${runtime.path}: a shared runtime needs the requirement set SharedRuntime`]),
    ...(other === undefined ? [] : [`${other.path}: names another page than the shared runtime`]),
    ...elements
      .filter(({ name }) => name === "TaskpaneId")
      .map(({ path }) => `${path}: not allowed with a shared runtime`),
  ];
}

function checkIds(elements: readonly XmlElement[]): readonly string[] {
  const ids = elements
    .filter(({ name }) => NAMED.has(name))
    .map(({ attributes }) => attributes["id"] ?? "");
  return ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => `the id ${id} stands twice`);
}

/** Whether the elements are the right ones in the right order. */
export function checkStructure(root: XmlElement): readonly string[] {
  if (root.name !== "OfficeApp") return [`the root is <${root.name}>, not <OfficeApp>`];
  const elements = listElements(root);
  const one = [checkOrder, checkRequired, checkAction, checkIcon, checkGroup];
  return [
    ...elements.flatMap((element) => one.flatMap((check) => check(element))),
    ...checkRuntime(elements),
    ...checkIds(elements),
  ];
}
