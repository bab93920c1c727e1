/** Checks manifests: `node scripts/lint-manifest.ts [--production] manifest.xml …`. */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { lintManifest } from "./manifest/lint-manifest.ts";
import { projectFiles } from "./manifest/project-files.ts";

const { values, positionals } = parseArgs({
  options: { production: { type: "boolean", default: false } },
  allowPositionals: true,
});
const names = positionals.length === 0 ? ["manifest.xml"] : positionals;
const errors = names.flatMap((name) =>
  lintManifest(readFileSync(name, "utf8"), projectFiles(), values.production).map(
    (error) => `${name}: ${error}`,
  ),
);
for (const error of errors) process.stderr.write(`${error}\n`);
if (errors.length > 0) process.exitCode = 1;
else process.stdout.write(`${names.join(", ")}: nothing wrong\n`);
