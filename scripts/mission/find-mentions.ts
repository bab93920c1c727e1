import { glob, readFile } from "node:fs/promises";

/** Where each practice is named: its number, then paths in order. */
export type Mentions = ReadonlyMap<number, readonly string[]>;

/** What the repository says of the practices. */
export interface Found {
  readonly modules: Mentions;
  readonly tests: Mentions;
}

const DOCSTRING = /\/\*\*[^]*?\*\//gu;

/** The start of a title, or of a row that becomes one: "S47: …", "S28 to S42: …". Only the numbers that stand there count. */
const TITLE = /["'`](S\d{1,2}\b[^"'`:\n]{0,60}):/gu;

/** The practices that a text names. */
export const practicesIn = (text: string): readonly number[] =>
  [...text.matchAll(/\bS(\d{1,2})\b/gu)].map(([, number]) => Number(number));

/** The practices that docstrings of a module name. */
export const practicesOfModule = (code: string): readonly number[] =>
  [...code.matchAll(DOCSTRING)].flatMap(([docstring]) => practicesIn(docstring));

/** The practices that titles of a file of tests begin with. */
export const practicesOfTests = (code: string): readonly number[] =>
  [...code.matchAll(TITLE)].flatMap(([, start = ""]) => practicesIn(start));

const find = async (
  pattern: string,
  practicesOf: (code: string) => readonly number[],
): Promise<Mentions> => {
  const found: string[] = [];
  for await (const file of glob(pattern)) found.push(file);
  const files = found.toSorted();
  const codes = await Promise.all(files.map((file) => readFile(file, "utf8")));
  const pairs = files.flatMap((file, at) =>
    [...new Set(practicesOf(codes[at] ?? ""))].map((number) => ({ number, file })),
  );
  return new Map(
    [...Map.groupBy(pairs, ({ number }) => number)].map(([number, named]) => [
      number,
      named.map(({ file }) => file),
    ]),
  );
};

/** Reads the modules and tests of the repository. */
export const findMentions = async (): Promise<Found> => ({
  modules: await find("{shared,addin,worker}/**/*.{ts,tsx}", practicesOfModule),
  tests: await find("test/**/*.test.ts", practicesOfTests),
});
