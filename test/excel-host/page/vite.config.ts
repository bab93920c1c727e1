import path from "node:path";
import { type Plugin, defineConfig } from "vite";
import { readInstalledMetadata } from "../meta/read-installed.ts";

/** The object model of the installed client, made anew at each build: nothing of Microsoft's is kept in the repository. */
const metadata = (): Plugin => ({
  name: "office-metadata",
  generateBundle() {
    const source = JSON.stringify(readInstalledMetadata());
    this.emitFile({ type: "asset", fileName: "meta.json", source });
  },
});

/** Where the page is built to: `UPSTREAM_PAGE_OUT`, or a folder beside the other builds of the demo. */
const outDir = process.env["UPSTREAM_PAGE_OUT"] ?? path.resolve(".demo/page");

export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  plugins: [metadata()],
  build: {
    outDir,
    emptyOutDir: true,
    assetsDir: "host-assets",
    target: "es2024",
    chunkSizeWarningLimit: 2000,
  },
});
