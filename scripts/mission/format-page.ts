import { readFile } from "node:fs/promises";
import { format } from "oxfmt";
import { findMentions } from "./find-mentions.ts";
import { writePage } from "./write-page.ts";

/** Where the page stands. */
export const MISSION_FILE = "docs/mission.md";

/** The page as it would be written now, formatted as everything else here is. */
export const formatPage = async (): Promise<string> => {
  const style = JSON.parse(await readFile(".oxfmtrc.json", "utf8")) as { printWidth: number };
  const { code } = await format(MISSION_FILE, writePage(await findMentions()), style);
  return code;
};
