import { existsSync } from "node:fs";
import { appendFile, copyFile, cp, glob, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { runCommand } from "./run-command.ts";
import { makeCompany } from "./sample/make-company.ts";
import { makeSample } from "./sample/make-sample.ts";

/** Ignored by version control: Microsoft's files are laid here from the installed package, never committed or shipped. */
export const DEMO = ".demo";

/** Where the page with the workbook is, below the demo's origin. */
export const DEMO_PAGE = "/page/index.html?book=sample.xlsx&pane=open";

const CLIENT = path.join(
  path.dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")),
  "dist",
);
const CLIENT_FILES = [
  "office.js",
  "excel-web-16.00.js",
  "en-us/office_strings.js",
  "telemetry/oteljs_agave.js",
];
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** The page works formulas out in WebAssembly, which the pane's stricter policy would refuse. */
const PAGE_HEADERS = `
/page/*
  ! Content-Security-Policy
  Content-Security-Policy: default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'self'
`;

/** Builds pane and host page into one folder, with the client and the sample beside them: one origin serves it all. */
export async function layDemo(folder: string): Promise<void> {
  if (!existsSync(".dev.vars")) await copyFile(".dev.vars.example", ".dev.vars");
  await rm(folder, { recursive: true, force: true });
  const page = path.join(folder, "page");
  runCommand("vite", "build", "--logLevel", "warn");
  runCommand(
    "vite",
    "build",
    "--logLevel",
    "warn",
    "--config",
    path.join("test", "excel-host", "page", "vite.config.ts"),
    "--outDir",
    path.resolve(page),
    "--emptyOutDir",
  );
  await cp("addin/dist", folder, { recursive: true });
  for await (const file of glob(`${folder}/*.html`)) {
    await writeFile(file, (await readFile(file, "utf8")).replace(CDN, "/office-js/"));
  }
  for (const file of CLIENT_FILES) {
    const target = path.join(folder, "office-js", file);
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(path.join(CLIENT, file), target);
  }
  await appendFile(path.join(folder, "_headers"), PAGE_HEADERS);
  await copyFile("manifest.xml", path.join(page, "manifest.xml"));
  await writeFile(path.join(page, "sample.xlsx"), await makeSample());
  await writeFile(path.join(page, "company.xlsx"), await makeCompany());
}
