/** Node only: the metadata of the Office.js package that is installed, read once a process. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { extractMetadata, type Metadata } from "./extract.ts";

/** Folder with the files that a page loads as `https://appsforoffice.microsoft.com/lib/1/hosted/`. */
export const officeFolder = path.join(
  path.dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")),
  "dist",
);

let known: Metadata | null = null;

export const readInstalledMetadata = (): Metadata => {
  known ??= extractMetadata(
    readFileSync(path.join(officeFolder, "excel-web-16.00.debug.js"), "utf8"),
  );
  return known;
};
