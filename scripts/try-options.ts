import { parseArgs } from "node:util";

/** What `npm run try` was asked to do. */
export interface TryOptions {
  readonly book: string;
  readonly out: string | null;
  readonly json: string | null;
  readonly asOf: string | null;
  readonly mapping: string | null;
}

export const USAGE =
  "npm run try -- BOOK.xlsx [--out OUT.xlsx] [--json RESULT.json] [--as-of YYYY-MM-DD] [--mapping MAP.json]";

/** Reads the command line; null when it cannot be understood. */
export function readTryOptions(args: readonly string[]): TryOptions | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: "string" },
        json: { type: "string" },
        "as-of": { type: "string" },
        mapping: { type: "string" },
      },
    });
    const [book, ...rest] = positionals;
    if (book === undefined || rest.length > 0) return null;
    return {
      book,
      out: values.out ?? null,
      json: values.json ?? null,
      asOf: values["as-of"] ?? null,
      mapping: values.mapping ?? null,
    };
  } catch {
    return null;
  }
}
