/** The state of one running host: its book, what the client may use of the object model, and what it used. */
import type {
  HostArea,
  HostBook,
  HostCell,
  HostName,
  HostRule,
  HostSheet,
  HostTable,
} from "../model/book.ts";
import type { Metadata } from "../meta/extract.ts";
import type { HostObject } from "./object.ts";
import type { HostEvent } from "./wire.ts";
import { accessDenied } from "./refusal.ts";

/** Which members were used, which exist in no object model or not in this host, which are of a newer requirement set. */
export interface Coverage {
  readonly used: Map<string, number>;
  readonly unknown: Map<string, number>;
  readonly newer: Map<string, number>;
}

/** Shows a value as a cell does. */
export type FormatText = (cell: HostCell, book: HostBook) => string;

/** A rectangle on a sheet. */
export interface Place {
  readonly sheet: HostSheet;
  readonly area: HostArea;
}

export interface TablePlace {
  readonly sheet: HostSheet;
  readonly table: HostTable;
}

/** How one type gets objects of another without importing it: the types of Excel's object model lead in circles. */
export interface Makers {
  readonly worksheet: (core: Core, sheet: HostSheet) => HostObject;
  readonly range: (core: Core, place: Place) => HostObject;
  readonly areas: (core: Core, places: readonly Place[]) => HostObject;
  readonly table: (core: Core, place: TablePlace) => HostObject;
  /** Of a sheet, or of the whole book for null. */
  readonly tables: (core: Core, sheet: HostSheet | null) => HostObject;
  readonly names: (core: Core, sheet: HostSheet | null) => HostObject;
  readonly name: (core: Core, name: HostName) => HostObject;
  readonly rules: (core: Core, place: Place) => HostObject;
  readonly rule: (core: Core, rule: { sheet: HostSheet; rule: HostRule }) => HostObject;
  readonly validation: (core: Core, place: Place) => HostObject;
  /** Tells that cells changed. */
  readonly changed: (core: Core, place: Place) => void;
}

export interface Core {
  readonly make: Makers;
  book: HostBook;
  readonly metadata: Metadata;
  /** Requirement sets by name in lower case, such as `excelapi` to `1.9`. */
  readonly sets: ReadonlyMap<string, string>;
  readonly references: Map<string, HostObject>;
  readonly coverage: Coverage;
  readonly formatText: FormatText;
  readonly calculate: ((book: HostBook) => void) | null;
  /** Excel serial of today, for dates typed without a year. */
  readonly today: number;
  /** Registered events: `type|target`. */
  readonly listening: Set<string>;
  readonly events: HostEvent[];
  /** Whether the batch at work changed the book. */
  wrote: boolean;
  nextReference: number;
}

export const count = (counts: Map<string, number>, name: string): void => {
  counts.set(name, (counts.get(name) ?? 0) + 1);
};

/** Before every change of the book. */
export const permitChange = (core: Core): void => {
  if (core.book.readOnly) throw accessDenied();
  core.wrote = true;
};

/** Before every change of a sheet's cells, formats or objects. */
export const permitSheetChange = (core: Core, sheet: HostSheet): void => {
  permitChange(core);
  if (sheet.protected) throw accessDenied();
  sheet.touched = true;
};

/** Before sheets are added, renamed, moved, hidden or deleted. */
export const permitStructureChange = (core: Core): void => {
  permitChange(core);
  if (core.book.structureProtected) throw accessDenied();
};

/** Tells the listeners of an event, if there are any, once the batch is done. */
export const announce = (
  core: Core,
  event: { type: number; targets: readonly string[] },
  details: Readonly<Record<string, unknown>>,
): void => {
  for (const targetId of event.targets)
    if (core.listening.has(`${String(event.type)}|${targetId}`))
      core.events.push({
        messageCategory: 65_536,
        messageType: event.type,
        targetId,
        message: JSON.stringify(details),
        id: core.events.length + 1,
      });
};
