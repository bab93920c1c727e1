/** Writes dist/manifest.xml for the origin that serves pane and API: `npm run manifest -- https://scorecard.example.com`. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { lintManifest } from "./manifest/lint-manifest.ts";
import { moveManifest } from "./manifest/move-manifest.ts";
import { projectFiles } from "./manifest/project-files.ts";

const ROOT = path.resolve(import.meta.dirname, "..");
const TARGET = path.join(ROOT, "dist/manifest.xml");

function build(origin: string): readonly string[] {
  const moved = moveManifest(readFileSync(path.join(ROOT, "manifest.xml"), "utf8"), origin);
  if (moved === null)
    return [`“${origin}” is not an origin. Give one like https://scorecard.example.com.`];
  const errors = lintManifest(moved, projectFiles(), true);
  if (errors.length > 0) return errors;
  mkdirSync(path.dirname(TARGET), { recursive: true });
  writeFileSync(TARGET, moved);
  return [];
}

const errors = build(process.argv[2] ?? "");
for (const error of errors) process.stderr.write(`${error}\n`);
if (errors.length > 0) process.exitCode = 1;
else process.stdout.write(`${path.relative(process.cwd(), TARGET)}\n`);
