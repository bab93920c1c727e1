/**
 * Words that fit a place, cut at the end with … where they do not.
 *
 * @param words Any text. @param width Most characters. @returns The words, or their beginning.
 * @example shorten("Service failures", 9) // => "Service…"
 */
export function shorten(words: string, width: number): string {
  return words.length <= width
    ? words
    : `${words
        .slice(0, width - 1)
        .toWellFormed()
        .trimEnd()}…`;
}
