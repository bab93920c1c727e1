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

export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  plugins: [metadata()],
  build: {
    assetsDir: "host-assets",
    target: "es2024",
    chunkSizeWarningLimit: 2000,
  },
});
