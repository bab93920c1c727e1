/** Draws the icons of the manifest into addin/public/icons: the same files on every machine. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { drawIcon } from "./icons/draw-icon.ts";
import { encodePng } from "./icons/encode-png.ts";

/** Ribbon 16, 32, 80; the list of add-ins 32 and, on sharp screens, 64. */
const SIZES = [16, 32, 64, 80];

const FOLDER = path.resolve(import.meta.dirname, "../addin/public/icons");

await mkdir(FOLDER, { recursive: true });
for (const size of SIZES) {
  const file = path.join(FOLDER, `icon-${size}.png`);
  await writeFile(file, encodePng(size, drawIcon(size)));
  process.stdout.write(`${path.relative(process.cwd(), file)}\n`);
}
