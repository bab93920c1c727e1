/** Writes the page of all practices and where they stand: `npm run mission`. */
import { writeFile } from "node:fs/promises";
import { formatPage, MISSION_FILE } from "./mission/format-page.ts";

await writeFile(MISSION_FILE, await formatPage());
