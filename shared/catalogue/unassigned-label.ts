/** Words with which people fill a field that they cannot fill; without accents, in small letters. */
const NOTHING_SAID: ReadonlySet<string> = new Set(
  [
    "unknown|not known|unspecified|not specified|not stated|not given|not recorded|blank|unassigned|uncategorised|uncategorized",
    "no reason|no reason given|don't know|dont know|do not know|no answer|n/a|na|not applicable|none|tbd|to be confirmed",
    "other|others|other reason|misc|miscellaneous|various|general",
    "unbekannt|sonstige|sonstiges|andere|keine angabe|weiss nicht|ohne angabe",
    "inconnu|inconnue|autre|autres|non precise|ne sait pas|aucun|aucune|sans objet",
    "desconocido|desconocida|otro|otros|otra|otras|no sabe|sin especificar|ninguno|ninguna",
    "desconhecido|desconhecida|outro|outros|outra|outras|nao sabe|nao informado|nenhum|nenhuma",
  ].flatMap((words) => words.split("|")),
);

/** What we ourselves write for a blank field. */
const OUR_BLANK = /^no (?:category|reason|product|issue)(?: |$)/u;

const foldWord = (label: string): string =>
  label
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("’", "'")
    .replaceAll("ß", "ss")
    .toLowerCase()
    .replaceAll(/\s+/gu, " ")
    .trim()
    .replaceAll(/^[([]|[)\].!]+$/gu, "");

/**
 * Whether a category or a reason says nothing: blank, unknown, other, in English, German, French, Spanish or Portuguese.
 * Such a category is counted and stands last; such a reason explains no loss.
 *
 * @param label As in the sheet. @returns True for the usual words, in any case and in brackets, and for "No … recorded".
 * @see ISO 10002 8.2 practice: a catch-all is not a vital few
 * @example isUnassigned("(Blank)") // => true
 * @example isUnassigned("No category recorded") // => true
 * @example isUnassigned("Não informado") // => true
 * @example isUnassigned("Other charges") // => false
 */
export function isUnassigned(label: string): boolean {
  const plain = foldWord(label);
  return plain === "" || NOTHING_SAID.has(plain) || OUR_BLANK.test(plain);
}
