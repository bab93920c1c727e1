import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** Always work formulas out anew on loading: by default LibreOffice may trust the values in the file. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

const PLACES = [
  "/usr/bin/soffice",
  "/usr/local/bin/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

/** Two minutes: a conversion takes two to ten seconds; a hung one must not hold a build. */
const LIMIT_MS = 120_000;

/** LibreOffice with a profile of its own, so that it neither meets nor changes the user's. */
export interface Office {
  readonly convert: (file: string, format: "pdf" | "xlsx", folder: string) => string;
}

/** Finds LibreOffice; null when this machine has none. */
export async function openOffice(folder: string): Promise<Office | null> {
  const binary = PLACES.find((place) => existsSync(place));
  if (binary === undefined) return null;
  const profile = path.resolve(folder, "profile");
  await mkdir(path.join(profile, "user"), { recursive: true });
  await writeFile(path.join(profile, "user", "registrymodifications.xcu"), SETTINGS);
  return {
    convert: (file, format, out) => {
      const result = spawnSync(
        binary,
        [
          `-env:UserInstallation=${pathToFileURL(profile).href}`,
          "--headless",
          "--convert-to",
          format,
          "--outdir",
          out,
          file,
        ],
        { stdio: "ignore", timeout: LIMIT_MS },
      );
      const made = path.join(out, `${path.basename(file, path.extname(file))}.${format}`);
      if (result.status !== 0 || !existsSync(made)) {
        throw new Error(`LibreOffice could not turn ${path.basename(file)} into ${format}.`);
      }
      return made;
    },
  };
}
