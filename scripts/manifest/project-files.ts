import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ProjectFiles } from "./check-files.ts";

const ADDIN = path.resolve(import.meta.dirname, "../../addin");

/** The files of this project that a manifest can name. */
export function projectFiles(): ProjectFiles {
  const dist = path.join(ADDIN, "dist");
  return {
    readPublic: (file) => {
      const full = path.join(ADDIN, "public", file);
      return existsSync(full) ? readFileSync(full) : null;
    },
    isBuilt: (file) =>
      existsSync(path.join(dist, "taskpane.html")) ? existsSync(path.join(dist, file)) : null,
    commandSource: readFileSync(path.join(ADDIN, "commands.ts"), "utf8"),
  };
}
