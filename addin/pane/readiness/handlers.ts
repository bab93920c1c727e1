import type { Result } from "../../../shared/result.ts";
import type { Answer } from "../../../shared/contract/readiness/claim-rows.ts";
import type {
  AreaId,
  ConditionId,
  ItemId,
  QuestionId,
  RoleGroup,
  TableKey,
} from "../../../shared/contract/readiness/words.ts";
import type { TemplateKey } from "../../intake/templates/template.ts";
import type { Control } from "../../ports.ts";
import type { QuizDraft } from "../../quiz-draft.ts";
import type { QuizKit } from "./quiz-kit.ts";
import type { ReadinessEvent } from "./reduce.ts";
import type { ReadinessJob } from "./state.ts";

/** A cell or an area that can be shown. */
export interface Place {
  readonly sheet: string;
  readonly address: string;
}

/** Rows that would be added at the end of a table. */
export interface Addition {
  readonly table: string;
  readonly sheet: string;
  readonly rows: number;
  /** The table is not in the workbook yet and is made first. */
  readonly isNew: boolean;
}

/** What was made or added, and where it stands. */
export interface Made {
  readonly label: string;
  /** Such as "23 rows", "new sheet"; empty where the label says it all. */
  readonly detail: string;
  readonly place: Place;
}

/** One row of the quiz table; `evidence` and `reason` are empty where none is given. */
export interface QuizAnswer {
  readonly item: ItemId;
  readonly answer: Answer;
  readonly evidence: string;
  readonly reason: string;
}

/** One row of the conditions table; null where one of its two asks has no answer. */
export interface ConditionAnswer {
  readonly condition: ConditionId;
  readonly inPlace: Answer | null;
  readonly readiness: Answer | null;
  readonly evidence: string;
  readonly reason: string;
}

/** The answers of one respondent as they are added. The day is the shell's to write. */
export interface Submission {
  readonly respondent: string;
  readonly role: RoleGroup;
  readonly unit: string;
  readonly quiz: readonly QuizAnswer[];
  readonly conditions: readonly ConditionAnswer[];
}

/** What of an input table is in the workbook. */
export interface FoundTable {
  /** Null where somebody made it by hand. */
  readonly version: number | null;
  readonly rows: number;
  /** Headers of the columns that an upgrade adds; none where it is up to date. */
  readonly lacks: readonly string[];
  readonly place: Place;
}

/** An input table that can be inserted, and what of it is in the workbook. */
export interface TemplateOffer {
  readonly table: TemplateKey;
  /** As the user knows it: "Forums". */
  readonly name: string;
  /** One line: what it is for. */
  readonly purpose: string;
  /** Questions and conditions that its rows evidence. */
  readonly evidences: readonly (QuestionId | ConditionId)[];
  readonly isRecommended: boolean;
  /** Null where it is not in the workbook. */
  readonly there: FoundTable | null;
}

/** The tables that the user chose: those missing are inserted, those older are upgraded. */
export interface TemplateChoice {
  readonly insert: readonly TemplateKey[];
  readonly upgrade: readonly TemplateKey[];
}

/** A sheet as it would become. */
export interface TemplateChange {
  readonly table: TemplateKey;
  readonly sheet: string;
  readonly kind: "made" | "upgraded";
  /** What else to know: another name for the sheet, columns that are added. Null when nothing. */
  readonly note: string | null;
}

/** A task as the user leaves it. */
export interface TaskDraft {
  readonly key: string;
  readonly area: AreaId;
  readonly deliverable: string;
  /** `YYYY-MM-DD`. */
  readonly dueDay: string;
  /** Empty where it is left open. */
  readonly unit: string;
  readonly owner: string;
}

/** Units and people that are in the workbook, to choose from; both stay there. */
export interface KnownNames {
  readonly units: readonly string[];
  readonly owners: readonly string[];
}

/**
 * What the shell must provide. A function that fails gives its problems; nothing is written before every check succeeded.
 * Each function is called again where the user tries again.
 */
export interface ReadinessTools {
  readonly kit: QuizKit;
  /** The quiz in the words of this workbook, where it has its own; else in ours. */
  readonly wordKit: () => Promise<QuizKit>;
  readonly recallDraft: () => Promise<QuizDraft | null>;
  readonly keepDraft: (draft: QuizDraft | null) => Promise<Result<null>>;
  readonly listNames: () => Promise<Result<KnownNames>>;
  readonly previewAnswers: (answers: Submission) => Promise<Result<readonly Addition[]>>;
  readonly addAnswers: (answers: Submission) => Promise<Result<readonly Made[]>>;
  readonly findTemplates: () => Promise<Result<readonly TemplateOffer[]>>;
  readonly previewTemplates: (choice: TemplateChoice) => Promise<Result<readonly TemplateChange[]>>;
  /** Reports `{ stage: "write", subject: sheet, done, total }`. */
  readonly insertTemplates: (
    choice: TemplateChoice,
    control: Control,
  ) => Promise<Result<readonly Made[]>>;
  readonly previewTasks: (tasks: readonly TaskDraft[]) => Promise<Result<readonly Addition[]>>;
  /** One for each task, in their order. */
  readonly addTasks: (tasks: readonly TaskDraft[]) => Promise<Result<readonly Made[]>>;
  /** Shows a row of an input table; `row` as the user counts. */
  readonly revealRow: (table: TableKey, row: number) => Promise<Result<null>>;
}

/** All that the views of this part can ask for. */
export interface ReadinessHandlers {
  /** Something that changes what the pane shows, and nothing else. */
  readonly tell: (event: ReadinessEvent) => void;
  /** Something that looks at the workbook or writes to it. */
  readonly run: (job: ReadinessJob) => void;
  readonly leave: () => void;
  readonly reveal: (place: Place) => void;
  readonly revealRow: (table: TableKey, row: number) => void;
}
