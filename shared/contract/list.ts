import * as z from "zod/mini";
import { writeNumber } from "../scoring/write-number.ts";

/** Most fields that one list reports: 20,000 rows with 18 wrong fields each must not become 360,000 objects. */
const MAX_ISSUES = 20;

/** How many entries a list may have, and what they are called. */
export interface ListBounds {
  readonly most: number;
  /** Fewest entries; none when left out. */
  readonly least?: number;
  readonly noun?: string;
  /** An entry as JSON Schema; not needed for a schema that has an id. */
  readonly entry?: object;
}

type List<T extends z.ZodMiniType> = z.ZodMiniType<z.output<T>[], z.input<T>[]>;

/** Where the document of the API has a schema that has an id. */
const placeOf = (schema: z.ZodMiniType): object => {
  const id = z.globalRegistry.get(schema)?.id;
  return id === undefined ? {} : { $ref: `#/components/schemas/${id}` };
};

const wrongLength = (
  length: number,
  { most, least, noun }: Required<Omit<ListBounds, "entry">>,
): string | null => {
  if (length > most)
    return `may have at most ${writeNumber(most)} ${noun} and has ${writeNumber(length)}`;
  return length < least ? `must have at least ${writeNumber(least)} ${noun}` : null;
};

type Issue = z.core.$ZodRawIssue;

/** The entries as a schema reads them, or what is wrong with the first that it does not. */
const readEntries = <T extends z.ZodMiniType>(
  item: T,
  values: readonly unknown[],
): { readonly entries: z.output<T>[]; readonly faults: readonly Issue[] } => {
  const entries: z.output<T>[] = [];
  const faults: Issue[] = [];
  for (let index = 0; index < values.length && faults.length < MAX_ISSUES; index += 1) {
    const read = z.safeParse(item, values[index]);
    if (read.success) entries.push(read.data);
    else
      for (const issue of read.error.issues.slice(0, MAX_ISSUES - faults.length))
        faults.push({ ...issue, path: [index, ...issue.path], input: undefined });
  }
  return { entries, faults };
};

/**
 * A list of things that are checked one by one until twenty faults are found; one that is too long is not looked at. The
 * list of zod finds all of them first: of a body of 60 kB it makes more than a call can pass on, and the request fails.
 *
 * @param item Schema of an entry. @param bounds Most entries, and their name. @returns A schema of the whole list.
 */
export function listOf<T extends z.ZodMiniType>(
  item: T,
  { most, least = 0, noun = "values", entry = placeOf(item) }: ListBounds,
): List<T> {
  return z
    .custom<z.output<T>[], z.input<T>[]>(Array.isArray, { error: "must be a list" })
    .check((payload) => {
      const { value: input, issues } = payload;
      const wrong = wrongLength(input.length, { most, least, noun });
      if (wrong !== null) {
        issues.push({ code: "custom", message: wrong, input });
        return;
      }
      const { entries, faults } = readEntries(item, input);
      issues.push(...faults);
      payload.value = entries;
    })
    .register(z.globalRegistry, {
      ...(least > 0 ? { minItems: least } : {}),
      maxItems: most,
      type: "array",
      items: entry,
    });
}
