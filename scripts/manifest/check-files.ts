import { readPngSize } from "../icons/encode-png.ts";
import { listResources } from "./check-resources.ts";
import { valueOf } from "./check-values.ts";
import type { XmlElement } from "./read-xml.ts";
import { listElements } from "./read-xml.ts";

/** What the linter needs to know of the project around the manifest. */
export interface ProjectFiles {
  /** A file of addin/public by its path behind the host; null when there is none. */
  readonly readPublic: (path: string) => Buffer | null;
  /** Whether the built add-in has this path; null when it was not built. */
  readonly isBuilt: (path: string) => boolean | null;
  /** Source text of the page that holds the ribbon's functions. */
  readonly commandSource: string;
}

const pathOf = (url: string): string => URL.parse(url)?.pathname ?? "";

/** The two icons of the add-in itself, and the size that each must have. */
const OWN_ICONS = [
  ["IconUrl", 32],
  ["HighResolutionIconUrl", 64],
] as const;

function checkPng(url: string, size: number, files: ProjectFiles): readonly string[] {
  const file = files.readPublic(pathOf(url));
  if (file === null) return [`${url}: addin/public has no such file`];
  const found = readPngSize(file);
  if (found === null) return [`${url}: not a PNG`];
  return found.width === size && found.height === size
    ? []
    : [`${url}: has ${found.width} by ${found.height} pixels, must have ${size} by ${size}`];
}

function checkIcons(root: XmlElement, files: ProjectFiles): readonly string[] {
  const resources = listResources(root);
  const images = listElements(root)
    .filter(({ name }) => name === "Image")
    .flatMap(({ attributes }) => {
      const found = resources.find(({ id }) => id === attributes["resid"]);
      return found === undefined ? [] : [{ url: found.value, size: Number(attributes["size"]) }];
    });
  const own = OWN_ICONS.map(([name, size]) => ({ url: valueOf(root, name), size }));
  const errors = [...own, ...images].flatMap(({ url, size }) =>
    Number.isFinite(size) ? checkPng(url, size, files) : [],
  );
  return [...new Set(errors)];
}

function checkFunctions(root: XmlElement, { commandSource }: ProjectFiles): readonly string[] {
  return listElements(root)
    .filter(({ name }) => name === "FunctionName")
    .filter(({ text }) => !commandSource.includes(`Office.actions.associate("${text}"`))
    .map(({ text }) => `the function ${text} is not associated in addin/commands.ts`);
}

function checkPages(root: XmlElement, { isBuilt }: ProjectFiles): readonly string[] {
  const settings = root.children.find(({ name }) => name === "DefaultSettings");
  const urls = [
    valueOf(root, "IconUrl"),
    valueOf(root, "HighResolutionIconUrl"),
    valueOf(root, "SupportUrl"),
    settings === undefined ? "" : valueOf(settings, "SourceLocation"),
    ...listResources(root).flatMap(({ kind, value }) =>
      kind === "Images" || kind === "Urls" ? [value] : [],
    ),
  ];
  return [...new Set(urls)]
    .filter((url) => isBuilt(pathOf(url)) === false)
    .map((url) => `${url}: the built add-in has no such file`);
}

/** Whether what the manifest names exists: icons of the right size, functions, pages. */
export function checkFiles(root: XmlElement, files: ProjectFiles): readonly string[] {
  return [...checkIcons(root, files), ...checkFunctions(root, files), ...checkPages(root, files)];
}
