import { succeed, type Result } from "../shared/result.ts";
import { readCells, type ReadCell } from "./intake/row-cells.ts";
import type { RowChunk } from "./intake/source.ts";
import type { CountedLabels } from "./intake/templates/action-source.ts";
import type { FilledTemplate } from "./intake/templates/filled-template.ts";
import type { FoundTemplate, FoundTemplates } from "./intake/templates/find-templates.ts";
import { readGovernance, type GovernanceIntake } from "./intake/templates/read-governance.ts";
import type { TemplateKey } from "./intake/templates/template.ts";
import type { Control, Workbook } from "./ports.ts";

/** What the reading of input tables needs. */
export interface ReadTemplatesInput {
  readonly workbook: Workbook;
  /** The tables as they stand in it. */
  readonly templates: FoundTemplates;
  /** Categories and reasons that are counted anyway: a task may be sent with one of these by name. */
  readonly labels: CountedLabels;
  /** Tables to read; all when left out. Codes are then those of these tables alone. */
  readonly keys?: readonly TemplateKey[];
  readonly control: Control;
}

/**
 * Reads every input table of the workbook from top to bottom; sends nothing, writes nothing.
 *
 * @param input The workbook, what was found in it, and the labels that are counted. @returns What is sent, what stays, and
 *   what could not be read; or what Excel refuses.
 */
export async function readTemplates(input: ReadTemplatesInput): Promise<Result<GovernanceIntake>> {
  const { found, repeated } = input.templates;
  const tables: FilledTemplate[] = [];
  const wanted = found.filter(({ key }) => input.keys?.includes(key) !== false);
  for (const template of wanted) {
    // oxlint-disable-next-line no-await-in-loop -- the tables are read in turn: two reads would only wait for each other
    const filled = await fillTemplate(input, template);
    if (!filled.ok) return filled;
    tables.push(filled.value);
  }
  return succeed(readGovernance({ tables, repeated, labels: input.labels }));
}

async function fillTemplate(
  { workbook, control }: ReadTemplatesInput,
  template: FoundTemplate,
): Promise<Result<FilledTemplate>> {
  const { name, area } = template;
  const columns = [...template.columns];
  const cells = new Map(columns.map(([key]) => [key, [] as ReadCell[]]));
  const take = (chunk: RowChunk): void => {
    for (const [key, column] of columns) {
      const read = readCells(chunk, column);
      for (let offset = 0; offset < chunk.rows; offset += 1) cells.get(key)?.push(read(offset));
    }
  };
  const places = columns.map(([, column]) => column);
  const read = await workbook.readColumns({ name, area, columns: places, take, control });
  return read.ok ? succeed({ ...template, rows: read.value, cells }) : read;
}
