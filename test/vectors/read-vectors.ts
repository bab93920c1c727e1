/** The peers' answers, which are kept outside of the repository. */
import { existsSync, readFileSync } from "node:fs";

const FOLDER = "../shared/vectors/trend";

/** Whether they are here. */
export const hasVectors = existsSync(`${FOLDER}/qicharts2.json`);

/** The content of one file of them; empty where they are not here. */
export const readVectors = (name: string): object =>
  hasVectors ? (JSON.parse(readFileSync(`${FOLDER}/${name}.json`, "utf8")) as object) : {};

/** Where the groups of equal neighbours start and end. */
export const groupsOf = (keys: readonly unknown[]): (readonly [number, number])[] => {
  const starts = keys.flatMap((key, index) =>
    index > 0 && key === keys[index - 1] ? [] : [index],
  );
  return starts.map((start, order) => [start, starts[order + 1] ?? keys.length]);
};
