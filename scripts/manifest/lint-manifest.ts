import { checkFiles, type ProjectFiles } from "./check-files.ts";
import { checkResources } from "./check-resources.ts";
import { checkStructure } from "./check-structure.ts";
import { checkValues } from "./check-values.ts";
import { readXml } from "./read-xml.ts";

/**
 * Everything that is wrong with a manifest, offline. Microsoft's validator needs a server of Microsoft, and its old
 * schema misses most of what goes wrong: names that lead nowhere, icons of the wrong size, addresses of the developer.
 */
export function lintManifest(
  source: string,
  files: ProjectFiles,
  isProduction = false,
): readonly string[] {
  const reading = readXml(source);
  if (!reading.ok) return [reading.error];
  const { root } = reading;
  return [
    ...checkStructure(root),
    ...checkValues(root, isProduction),
    ...checkResources(root, isProduction),
    ...checkFiles(root, files),
  ];
}
