import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { drawIcon } from "../../../scripts/icons/draw-icon.ts";
import { encodePng } from "../../../scripts/icons/encode-png.ts";
import type { ProjectFiles } from "../../../scripts/manifest/check-files.ts";
import { lintManifest } from "../../../scripts/manifest/lint-manifest.ts";
import { projectFiles } from "../../../scripts/manifest/project-files.ts";

const manifest = readFileSync("manifest.xml", "utf8");
const own: ProjectFiles = { ...projectFiles(), isBuilt: () => null };

/** The manifest with one thing changed; the change must be there, or the case would prove nothing. */
function change(from: string, to: string): string {
  const changed = manifest.replace(from, to);
  expect(changed).not.toBe(manifest);
  return changed;
}

it("the manifest of this repository has nothing wrong", () => {
  expect(lintManifest(manifest, own)).toEqual([]);
});

it.each([
  {
    rule: "elements stand in the order that Excel reads them",
    from: '<DefaultLocale>en-US</DefaultLocale>\n  <DisplayName DefaultValue="Upstream" />',
    to: '<DisplayName DefaultValue="Upstream" />\n  <DefaultLocale>en-US</DefaultLocale>',
    says: "<DefaultLocale> is out of order",
  },
  {
    rule: "a long text has at most 250 characters",
    from: "Open the pane: find",
    to: `${"Open the pane. ".repeat(20)}find`,
    says: "LongStrings OpenPane.Description is longer than 250 characters",
  },
  {
    rule: "the permission is one that Excel knows",
    from: "ReadWriteDocument",
    to: "ReadWriteEverything",
    says: "Permissions “ReadWriteEverything” is not known",
  },
  {
    rule: "a button that runs a function names it",
    from: "<FunctionName>refreshScorecard</FunctionName>",
    to: "",
    says: "ExecuteFunction needs <FunctionName>",
  },
  {
    rule: "every resource that is named exists",
    from: 'resid="Pane.Url"',
    to: 'resid="Panel.Url"',
    says: "the resource “Panel.Url” does not exist",
  },
  {
    rule: "a label takes a short text",
    from: '<Label resid="Refresh.Label" />',
    to: '<Label resid="Refresh.Description" />',
    says: "“Refresh.Description” stands in LongStrings, and <Label> needs ShortStrings",
  },
  {
    rule: "every address is https",
    from: 'id="Commands.Url" DefaultValue="https:',
    to: 'id="Commands.Url" DefaultValue="http:',
    says: "is not an https address",
  },
  {
    rule: "a button has an icon of 80 pixels",
    from: '<bt:Image size="80" resid="Icon.80" />',
    to: "",
    says: "an image of 80 pixels is missing",
  },
  {
    rule: "a shared runtime serves the page of the functions",
    from: "<DesktopFormFactor>",
    to: '<Runtimes><Runtime resid="Pane.Url" lifetime="long" /></Runtimes><DesktopFormFactor>',
    says: "names another page than the shared runtime",
  },
  {
    rule: "a shared runtime asks Excel for what it needs",
    from: "<DesktopFormFactor>",
    to: '<Runtimes><Runtime resid="Commands.Url" lifetime="long" /></Runtimes><DesktopFormFactor>',
    says: "a shared runtime needs the requirement set SharedRuntime",
  },
  {
    rule: "there is an address for help",
    from: /<SupportUrl[^>]*>/.exec(manifest)?.[0] ?? "",
    to: "",
    says: "<SupportUrl> is missing",
  },
  {
    rule: "two controls never have the same id",
    from: 'id="Upstream.Refresh"',
    to: 'id="Upstream.OpenPane"',
    says: "the id Upstream.OpenPane stands twice",
  },
  {
    rule: "the id of the add-in is a GUID",
    from: "<Id>",
    to: "<Id>x",
    says: "Id is not a GUID",
  },
  {
    rule: "a function of the ribbon exists in the source",
    from: "<FunctionName>refreshScorecard",
    to: "<FunctionName>refreshBoard",
    says: "the function refreshBoard is not associated",
  },
  {
    rule: "an icon has exactly the pixels that it is named for",
    from: 'id="Icon.16" DefaultValue="https://localhost:3000/icons/icon-16.png"',
    to: 'id="Icon.16" DefaultValue="https://localhost:3000/icons/icon-32.png"',
    says: "has 32 by 32 pixels, must have 16 by 16",
  },
  {
    rule: "an icon is a file that is there",
    from: "icons/icon-64.png",
    to: "icons/icon-65.png",
    says: "addin/public has no such file",
  },
  {
    rule: "nothing stands in Resources that is not used",
    from: '<Title resid="GetStarted.Title" />',
    to: '<Title resid="Group.Label" />',
    says: "the resource GetStarted.Title is not used",
  },
  {
    rule: "every element is closed",
    from: "</Group>",
    to: "",
    says: "</OfficeTab> closes <Group>",
  },
  {
    rule: "an & is written as &amp;",
    from: "check the rows, refresh",
    to: "check & refresh",
    says: "has a bare &",
  },
])("$rule", ({ from, to, says }) => {
  expect(lintManifest(change(from, to), own).join("\n")).toContain(says);
});

it("a manifest for production names no address of the developer", () => {
  expect(lintManifest(manifest, own, true).join("\n")).toContain("points at localhost");
});

it("every page that the manifest names is in the built add-in", () => {
  const files = { ...own, isBuilt: (page: string) => page !== "/commands.html" };
  expect(lintManifest(manifest, files)).toEqual([
    "https://localhost:3000/commands.html: the built add-in has no such file",
  ]);
});

/** Where the packed pixels start: signature, header chunk, then length and name of theirs (PNG specification, 5.2). */
const PIXELS_AT = 8 + 25 + 8;

/** Rows of pixels as they were packed; how well they are packed differs from machine to machine. */
function unpack(file: Buffer): Buffer {
  const length = file.readUInt32BE(PIXELS_AT - 8);
  return inflateSync(file.subarray(PIXELS_AT, PIXELS_AT + length));
}

it.each([16, 32, 64, 80])("the icon of %i pixels is the one that the script draws", (size) => {
  const file = own.readPublic(`icons/icon-${size}.png`) ?? Buffer.alloc(0);
  expect(unpack(file)).toEqual(unpack(encodePng(size, drawIcon(size))));
});
