/** A byte order mark that an import left at the start of the first header. */
const BYTE_ORDER_MARK = /^\uFEFF/u;

/**
 * A text without a byte order mark and outer spaces: what a user sees of it.
 *
 * @param text Any text. @returns The text between its outer spaces, otherwise as it is.
 * @example trimText("\uFEFFTicket # ") // => "Ticket #"
 */
export function trimText(text: string): string {
  return text.replace(BYTE_ORDER_MARK, "").trim();
}

/**
 * A text for matching words: small letters, no accents. The same on every machine, whatever its language.
 *
 * @param text Any text. @returns The folded text.
 * @example foldText(" Kündigungsgrund") // => "kundigungsgrund"
 */
export function foldText(text: string): string {
  return trimText(text)
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss");
}

/**
 * The words of a header: camelCase is split, signs become spaces, `#` becomes the word "number".
 *
 * @param header As in the sheet. @returns Folded words.
 * @example headerWords("churnEvent_ID (#)") // => ["churn", "event", "id", "number"]
 */
export function headerWords(header: string): readonly string[] {
  const split = trimText(header)
    .replaceAll(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .replaceAll("#", " number ")
    .replaceAll(/[º°]/gu, " ");
  return foldText(split).match(/[\p{L}\p{N}]+/gu) ?? [];
}
