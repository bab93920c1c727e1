import { stat } from "node:fs/promises";
import path from "node:path";

/** Exit code of a command line, or of a file named on it, that could not be used. */
const UNUSABLE = 2;

/** What cannot be used, in three parts; paths as the user typed them. */
export interface Unusable {
  readonly what: string;
  readonly why: string;
  readonly remedy: string;
}

/** Tells what cannot be used and ends with code 2; nothing else is printed. */
export function sayUnusable(problems: readonly Unusable[]): void {
  const told = problems.map(
    ({ what, why, remedy }) => `${what}\n  Why: ${why}\n  What to do: ${remedy}`,
  );
  process.stderr.write(`${told.join("\n\n")}\n`);
  process.exitCode = UNUSABLE;
}

/** Why a file cannot be written there; null when nothing speaks against it. Asked before the work, not after it. */
export async function findWriteProblem(file: string): Promise<Unusable | null> {
  const what = `${file} cannot be written.`;
  if (await isFolder(file))
    return { what, why: "It is a folder.", remedy: "Give the path of a file." };
  if (await isFolder(path.dirname(file))) return null;
  return {
    what,
    why: `There is no folder ${path.dirname(file)}.`,
    remedy: "Make the folder first, or give another path.",
  };
}

async function isFolder(place: string): Promise<boolean> {
  return stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
