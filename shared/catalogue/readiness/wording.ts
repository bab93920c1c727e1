import type {
  AreaId,
  ConditionId,
  ContactType,
  GateId,
  ItemId,
  QuestionId,
} from "../../contract/readiness/words.ts";
import { AREAS } from "./areas.ts";
import { CHECKPOINTS } from "./checkpoints.ts";
import { CONDITIONS } from "./conditions.ts";
import { CONTACT_KINDS } from "./contact-types.ts";
import { GATES } from "./gates.ts";
import type { Scale } from "./item.ts";
import { ITEMS, QUESTIONS } from "./questions.ts";

/** A scale of five answers; that of a checkpoint is told from that of its condition by the ending. */
type ScaleId = ItemId | ConditionId | `${ConditionId}-checkpoint`;

/** Something that is worded: names of areas, questions and gates; what is asked; and each answer, as in `Q1a-0`. */
export type WordingId =
  | AreaId
  | QuestionId
  | GateId
  | ContactType
  | ScaleId
  | `${ScaleId}-${0 | 1 | 2 | 3 | 4}`;

/** Words that a workbook puts in the place of ours, by id; ids and meaning stay. */
export type Wording = Readonly<Record<string, string>>;

const scaleWords = ([id, { text, answers }]: readonly [string, Scale]): readonly (readonly [
  string,
  string,
])[] => [[id, text], ...answers.map((answer, at) => [`${id}-${at}`, answer] as const)];

const named = ({ id, name }: { readonly id: string; readonly name: string }) => [id, name] as const;

/**
 * All our words by id, in the order of the report.
 *
 * @see S1; wording ours, ideas of the posts
 * @example OUR_WORDING["Q3a-4"] // => "A full job of its own"
 * @example OUR_WORDING["C1-checkpoint"] // => "How well does what leaders decide together about customers hold afterwards?"
 */
export const OUR_WORDING = Object.fromEntries([
  ...Object.values(AREAS).map(named),
  ...Object.values(QUESTIONS).map(named),
  ...Object.entries(ITEMS).flatMap(scaleWords),
  ...Object.entries(CONDITIONS).flatMap(scaleWords),
  ...Object.entries(CHECKPOINTS).flatMap(([id, scale]) => scaleWords([`${id}-checkpoint`, scale])),
  ...Object.values(GATES).map(named),
  ...Object.values(CONTACT_KINDS).map(({ id, words }) => [id, words] as const),
]) as Readonly<Record<WordingId, string>>;

/**
 * The words for an id: those of the workbook where it has some, else ours. A blank cell is no wording.
 *
 * @param id What is worded. @param wording Words of the workbook by id. @returns Never blank.
 * @example wordingOf("A4", {}) // => "Political cover"
 * @example wordingOf("A4", { A4: "Air cover" }) // => "Air cover"
 * @example wordingOf("A4", { A4: "  " }) // => "Political cover"
 */
export function wordingOf(id: WordingId, wording: Wording): string {
  const theirs = Object.hasOwn(wording, id) ? wording[id]?.trim() : undefined;
  return theirs === undefined || theirs === "" ? OUR_WORDING[id] : theirs;
}
