import type { XmlElement } from "./read-xml.ts";

const GUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
const VERSION = /^\d{1,5}(?:\.\d{1,5}){1,3}$/;
const LOCALE = /^[a-z]{2,3}-[A-Z]{2}$/;
const PERMISSIONS = new Set([
  "Restricted",
  "ReadDocument",
  "ReadAllDocument",
  "WriteDocument",
  "ReadWriteDocument",
]);
const APP_DOMAIN = /^https:\/\/[^/*]+$/;
const MAX_URL = 2048;

/** The value of a child of the root: of its attribute DefaultValue, or else its text. */
export function valueOf(root: XmlElement, name: string): string {
  const element = root.children.find((child) => child.name === name);
  return element?.attributes["DefaultValue"] ?? element?.text ?? "";
}

/** Why an address cannot stand in a manifest; empty when it can. */
export function checkUrl(where: string, url: string, isProduction: boolean): readonly string[] {
  const host = URL.parse(url)?.hostname ?? "";
  return [
    ...(url.startsWith("https://") && host !== ""
      ? []
      : [`${where}: “${url}” is not an https address`]),
    ...(url.length > MAX_URL ? [`${where}: longer than ${MAX_URL} characters`] : []),
    ...(isProduction && (host === "localhost" || host === "127.0.0.1")
      ? [`${where}: points at ${host} in a manifest for production`]
      : []),
  ];
}

const tooLong = (root: XmlElement, name: string, max: number): readonly string[] =>
  valueOf(root, name).length > max ? [`${name} is longer than ${max} characters`] : [];

const unless = (isGood: boolean, error: string): readonly string[] => (isGood ? [] : [error]);

function checkDomains(root: XmlElement): readonly string[] {
  const domains = root.children.find(({ name }) => name === "AppDomains")?.children ?? [];
  return domains.flatMap(({ text }) =>
    unless(APP_DOMAIN.test(text), `AppDomain “${text}” must be https://host, without a path`),
  );
}

function checkAddresses(root: XmlElement, isProduction: boolean): readonly string[] {
  const settings = root.children.find(({ name }) => name === "DefaultSettings");
  const page = settings === undefined ? "" : valueOf(settings, "SourceLocation");
  return [
    ...["IconUrl", "HighResolutionIconUrl", "SupportUrl"].flatMap((name) =>
      checkUrl(name, valueOf(root, name), isProduction),
    ),
    ...checkUrl("SourceLocation", page, isProduction),
  ];
}

/** Whether the values that stand in the manifest itself are as Microsoft's reference says. */
export function checkValues(root: XmlElement, isProduction: boolean): readonly string[] {
  const permission = valueOf(root, "Permissions");
  return [
    ...unless(GUID.test(valueOf(root, "Id")), "Id is not a GUID"),
    ...unless(
      VERSION.test(valueOf(root, "Version")),
      "Version must be 2 to 4 numbers of up to 5 digits",
    ),
    ...unless(LOCALE.test(valueOf(root, "DefaultLocale")), "DefaultLocale must be like en-US"),
    ...unless(PERMISSIONS.has(permission), `Permissions “${permission}” is not known`),
    ...tooLong(root, "DisplayName", 125),
    ...tooLong(root, "ProviderName", 125),
    ...tooLong(root, "Description", 250),
    ...checkDomains(root),
    ...checkAddresses(root, isProduction),
  ];
}
