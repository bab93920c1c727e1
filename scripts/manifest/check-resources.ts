import { checkUrl } from "./check-values.ts";
import type { XmlElement } from "./read-xml.ts";
import { listElements } from "./read-xml.ts";

type Kind = "Images" | "Urls" | "ShortStrings" | "LongStrings";

interface Resource {
  readonly id: string;
  readonly kind: Kind;
  readonly value: string;
}

/** In which list an element looks for its resource. */
const KIND_OF: Readonly<Record<string, Kind>> = {
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
  SourceLocation: "Urls",
  FunctionFile: "Urls",
  LearnMoreUrl: "Urls",
  Runtime: "Urls",
  Image: "Images",
};

const MAX_ID = 32;
const MAX_LENGTH: Readonly<Record<Kind, number>> = {
  Images: 2048,
  Urls: 2048,
  ShortStrings: 125,
  LongStrings: 250,
};

/** All resources of a manifest. */
export function listResources(root: XmlElement): readonly Resource[] {
  const lists = listElements(root).find(({ name }) => name === "Resources")?.children ?? [];
  return lists.flatMap(({ name, children }) =>
    children.map(({ attributes }) => ({
      id: attributes["id"] ?? "",
      kind: name as Kind,
      value: attributes["DefaultValue"] ?? "",
    })),
  );
}

function checkUse(
  { name, path, attributes }: XmlElement,
  resources: readonly Resource[],
): readonly string[] {
  const id = attributes["resid"];
  if (id === undefined) return [];
  const found = resources.find((resource) => resource.id === id);
  if (found === undefined) return [`${path}: the resource “${id}” does not exist`];
  const needed = KIND_OF[name];
  return needed === undefined || needed === found.kind
    ? []
    : [`${path}: “${id}” stands in ${found.kind}, and <${name}> needs ${needed}`];
}

function checkResource({ id, kind, value }: Resource, isProduction: boolean): readonly string[] {
  const max = MAX_LENGTH[kind];
  return [
    ...(id === "" || id.length > MAX_ID
      ? [`the resource id “${id}” must have 1 to ${MAX_ID} characters`]
      : []),
    ...(value === "" ? [`${kind} ${id} is empty`] : []),
    ...(value.length > max ? [`${kind} ${id} is longer than ${max} characters`] : []),
    ...(kind === "Images" || kind === "Urls" ? checkUrl(`${kind} ${id}`, value, isProduction) : []),
  ];
}

/** Whether every resource is named once, is of the right kind, fits, and is used. */
export function checkResources(root: XmlElement, isProduction: boolean): readonly string[] {
  const resources = listResources(root);
  const elements = listElements(root);
  const ids = resources.map(({ id }) => id);
  const used = new Set(elements.map(({ attributes }) => attributes["resid"]));
  return [
    ...elements.flatMap((element) => checkUse(element, resources)),
    ...resources.flatMap((resource) => checkResource(resource, isProduction)),
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => `the resource ${id} stands twice`),
    ...ids.filter((id) => !used.has(id)).map((id) => `the resource ${id} is not used`),
  ];
}
