import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { version } from "../../../addin/shell/version.ts";
import { lintManifest } from "../../../scripts/manifest/lint-manifest.ts";
import { moveManifest } from "../../../scripts/manifest/move-manifest.ts";
import { projectFiles } from "../../../scripts/manifest/project-files.ts";

const manifest = readFileSync("manifest.xml", "utf8");

it("a manifest moved to an origin of ours is fit for production", () => {
  const moved = moveManifest(manifest, "https://scorecard.example.com") ?? "";
  expect(lintManifest(moved, { ...projectFiles(), isBuilt: () => null }, true)).toEqual([]);
  expect(moved).not.toContain("localhost");
});

it.each(["http://scorecard.example.com", "https://scorecard.example.com/", "scorecard", ""])(
  "“%s” is not an origin",
  (origin) => {
    expect(moveManifest(manifest, origin)).toBeNull();
  },
);

it("pane, package and manifest have one version", () => {
  const packed: unknown = JSON.parse(readFileSync("package.json", "utf8"));
  expect(packed).toMatchObject({ version });
  expect(manifest).toContain(`<Version>${version}.0</Version>`);
});
