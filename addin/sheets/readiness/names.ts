import type {
  AreaId,
  ConditionId,
  ContactType,
  GateId,
  ItemId,
  QuestionId,
  TableKey,
} from "../../../shared/contract/readiness/words.ts";
import type { SheetKey } from "../plan.ts";

/** Everything of the assessment that has words of its own. */
export type WordId = ItemId | QuestionId | AreaId | ConditionId | GateId | ContactType;

/** A cell of the workbook, for a link. */
export interface RowPlace {
  readonly sheet: string;
  readonly address: string;
}

/**
 * The texts that stay in the workbook. What crosses the wire are codes and rows; here they become names again. A code or
 * a row that is not known any more has a name all the same ("unit 7"), so that no line is without one.
 */
export interface Names {
  /** What our sheets are called in this workbook. */
  readonly sheet: (key: SheetKey) => string;
  readonly person: (code: number) => string;
  readonly unit: (code: number) => string;
  readonly forum: (code: number) => string;
  readonly moment: (code: number) => string;
  readonly metric: (code: number) => string;
  /** The wording of an item, question, area, condition, gate or type of contact: ours, or what the user put in its place. */
  readonly item: (id: WordId) => string;
  /** What stands in the middle of a condition: its critical checkpoint. */
  readonly checkpoint: (id: ConditionId) => string;
  /** The text by which the user knows a row: the deliverable of a task, the milestone, the moment; null where it has none. */
  readonly label: (table: TableKey, row: number) => string | null;
  /** Whether a row of the roadmap is marked as running beside it: the figures of the roadmap leave it out. */
  readonly isBeside: (row: number) => boolean;
  /** Where a row stands, as the user counts it; null when its table has gone. */
  readonly place: (table: TableKey, row: number) => RowPlace | null;
  /**
   * A column of a table as a formula names it, quoted; null where there is none, or where no formula can count it (days
   * that are texts).
   */
  readonly column: (table: TableKey, key: string) => string | null;
}
