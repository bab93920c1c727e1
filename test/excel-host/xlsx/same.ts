/** Whether two parts of a book say the same; ids are given at every opening and do not count. */
export const isSame = (one: unknown, other: unknown): boolean => spelled(one) === spelled(other);

function spelled(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => {
    if (key === "id") return undefined;
    if (part instanceof Map) return [...part].toSorted(byFirst);
    return part instanceof Set
      ? [...part].toSorted((first, second) => Number(first) - Number(second))
      : part;
  });
}

const byFirst = ([one]: [unknown, unknown], [other]: [unknown, unknown]): number =>
  String(one) < String(other) ? -1 : 1;
