import { foldText } from "./fold-text.ts";

/** Names of the months in the languages that are read, full and as commonly shortened; one line a month. */
const NAMES: readonly string[] = [
  "january jan januar janner jänner januari janvier janv enero ene janeiro gennaio gen",
  "february feb februar februari feber février fevrier févr fév fev febrero fevereiro febbraio febrary",
  "march mar märz marz mär mrz maart mars marzo março marco",
  "april apr avril avr abril abr aprile",
  "may mai mei mayo maio maggio mag",
  "june jun juni juin junio junho giugno giu",
  "july jul juli juillet juil julio julho luglio lug",
  "august aug augustus août aout agosto ago",
  "september sep sept septembre septiembre setiembre setembro set settembre",
  "october oct oktober okt octobre octubre outubro out ottobre ott",
  "november nov novembre noviembre novembro",
  "december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre",
];

const MONTH_BY_NAME: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split(" ").map((name) => [foldText(name), index + 1])),
);

/**
 * The month that a name stands for, in English, German, French, Spanish, Portuguese, Italian or Dutch.
 *
 * @param name One word, full or shortened, in any case. @returns 1 to 12, or null.
 * @example monthNumber("Août") // => 8
 */
export function monthNumber(name: string): number | null {
  return MONTH_BY_NAME.get(foldText(name)) ?? null;
}
