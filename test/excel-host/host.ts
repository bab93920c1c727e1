/**
 * An Excel host for the real Office.js client, without Excel. It keeps a workbook as plain data (`model/book.ts`) and
 * answers the client's batches as Excel on the web does; what it claims of Excel stands in BEHAVIOUR.md with sources.
 * It is neutral: no Node, no DOM. `connect.ts` joins it to `Excel.run` in Node; a page does so by messages.
 *
 * - `createExcelHost({ metadata, book, excelApi, … })` makes one; in Node call `createHost` of `open-host.ts`.
 * - `host.process({ body, flags })` answers one `ProcessQuery`: `{ errorCode, errorMessage, officeError, body }`. With
 *   `errorCode` set the whole request was refused (too large, a cell being edited); `officeError` is the number that a
 *   page's reply bears for it (5004, 5103, 5104), else 0.
 * - `host.book` is the workbook; replace it with `host.open(book)`.
 * - `host.counters` (syncs, bytes, batches that wrote); `host.resetCounters()`. What the client sends by itself to let go
 *   of ranges at the end of `Excel.run` is no sync: neither counted nor failed.
 * - `host.coverage()` names the members used, those unknown (tests assert that there are none) and those too new.
 * - `host.faults`: see `faults.ts` (fail the n-th sync, edit between two syncs, delay).
 * - `host.startEditing()` / `host.stopEditing()`: a user has a cell open.
 * - `host.userEnters(sheet, address, values)`: what typing does, also to tables that grow.
 * - `host.calculate()` runs the calculator given as an option; `host.onEvents(listener)` hears of events to pass on.
 */
import { blankBook } from "./model/blank.ts";
import type { HostBook } from "./model/book.ts";
import { plainText } from "./model/plain-text.ts";
import type { Metadata } from "./meta/extract.ts";
import { createFaults, type Faults } from "./faults.ts";
import { makers } from "./om/makers.ts";
import { workbookObject } from "./om/workbook.ts";
import { enterAsUser } from "./om/user-entry.ts";
import { isSetSupported } from "./protocol/access.ts";
import { runBatch } from "./protocol/batch.ts";
import type { Core, FormatText } from "./protocol/core.ts";
import { INVALID_IN_EDIT_MODE, REQUEST_TOO_LARGE, RESPONSE_TOO_LARGE } from "./protocol/refused.ts";
import type { Refused } from "./protocol/refused.ts";
import type { BatchRequest, BatchResponse, HostEvent } from "./protocol/wire.ts";

export interface HostOptions {
  readonly metadata: Metadata;
  readonly book?: HostBook;
  /** Highest version of the requirement set; the client of the package knows up to 1.15. */
  readonly excelApi?: string;
  /** Other requirement sets with their versions. */
  readonly sets?: Readonly<Record<string, string>>;
  readonly calculate?: (book: HostBook) => void;
  readonly formatText?: FormatText;
  /** Excel serial of today: for dates typed without a year. */
  readonly today?: number;
}

export interface Counters {
  syncs: number;
  requestBytes: number;
  responseBytes: number;
  /** Batches that changed the book. */
  writeBatches: number;
}

export interface HostRequest {
  readonly body: BatchRequest;
  /** Bit 64: the caller waits while a cell is being edited (`delayForCellEdit`). */
  readonly flags: number;
}

export interface HostAnswer {
  readonly errorCode: string;
  readonly errorMessage: string;
  readonly officeError: number;
  readonly body: BatchResponse | null;
}

export interface CoverageReport {
  readonly used: readonly string[];
  readonly unknown: readonly string[];
  readonly newer: readonly string[];
}

export interface ExcelHost {
  readonly book: HostBook;
  readonly faults: Faults;
  readonly counters: Readonly<Counters>;
  readonly process: (request: HostRequest) => Promise<HostAnswer>;
  readonly open: (book: HostBook) => void;
  readonly resetCounters: () => void;
  readonly coverage: () => CoverageReport;
  readonly isSetSupported: (name: string, version?: string) => boolean;
  readonly startEditing: () => void;
  readonly stopEditing: () => void;
  readonly userEnters: (
    sheet: string,
    address: string,
    values: readonly (readonly unknown[])[],
  ) => void;
  readonly calculate: () => void;
  readonly onEvents: (listener: (events: readonly HostEvent[]) => void) => void;
}

/** Excel on the web refuses a request or a response above 5 MB (Office add-ins resource limits). */
export const MAX_PAYLOAD_BYTES = 5 * 1024 * 1024;

const DELAY_FOR_CELL_EDIT = 64;
/** 22 November 2026. */
const DEFAULT_TODAY = 46_348;

/** As it goes over a wire: no object of the one side is ever held by the other, and its size is known. */
const overWire = <T>(value: T): { copy: () => T; bytes: number } => {
  const text = JSON.stringify(value);
  return {
    copy: () => JSON.parse(text) as T,
    bytes: new TextEncoder().encode(text).byteLength,
  };
};

const refused = ({ code, message, officeError }: Refused): HostAnswer => ({
  errorCode: code,
  errorMessage: message,
  officeError,
  body: null,
});

/** What the client sends by itself at the end of `Excel.run`: that it forgets its ranges. No sync of the add-in. */
const onlyReleases = ({ Actions }: BatchRequest): boolean =>
  Actions.every(
    ({ ActionType, Name }) => ActionType === 1 || (ActionType === 3 && Name === "_RemoveReference"),
  ) && Actions.some(({ ActionType }) => ActionType === 3);

const noCounts = (): Counters => ({ syncs: 0, requestBytes: 0, responseBytes: 0, writeBatches: 0 });

const createCore = (options: HostOptions): Core => ({
  make: makers,
  book: options.book ?? blankBook(),
  metadata: options.metadata,
  sets: new Map(
    Object.entries({
      excelapi: options.excelApi ?? "1.15",
      delayforcelledit: "1.1",
      ...options.sets,
    }).map(([name, version]) => [name.toLowerCase(), version]),
  ),
  references: new Map(),
  coverage: { used: new Map(), unknown: new Map(), newer: new Map() },
  formatText: options.formatText ?? plainText,
  calculate: options.calculate ?? null,
  today: options.today ?? DEFAULT_TODAY,
  listening: new Set(),
  events: [],
  wrote: false,
  nextReference: 0,
});

const names = (counts: ReadonlyMap<string, number>): string[] => [...counts.keys()].toSorted();

export const createExcelHost = (options: HostOptions): ExcelHost => {
  const core = createCore(options);
  const root = workbookObject(core, null);
  const faults = createFaults();
  const counters = noCounts();
  const waiting: (() => void)[] = [];
  const listeners: ((events: readonly HostEvent[]) => void)[] = [];

  const tellListeners = (): void => {
    const events = core.events.splice(0);
    if (events.length > 0) for (const listener of listeners) listener(events);
  };

  const leaveCell = async (): Promise<void> => {
    while (core.book.editing)
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
  };

  const answer = (body: BatchRequest): HostAnswer => {
    core.wrote = false;
    const failure = onlyReleases(body) ? null : faults.nextFailure(core.book);
    const response = runBatch({ core, root }, body, failure);
    if (core.wrote) counters.writeBatches += 1;
    const sent = overWire(response);
    counters.responseBytes += sent.bytes;
    if (sent.bytes > MAX_PAYLOAD_BYTES) return refused(RESPONSE_TOO_LARGE);
    return { errorCode: "", errorMessage: "", officeError: 0, body: sent.copy() };
  };

  const process = async ({ body, flags }: HostRequest): Promise<HostAnswer> => {
    await faults.delay();
    if (!onlyReleases(body)) counters.syncs += 1;
    const received = overWire(body);
    counters.requestBytes += received.bytes;
    if (received.bytes > MAX_PAYLOAD_BYTES) return refused(REQUEST_TOO_LARGE);
    if (core.book.editing && (flags & DELAY_FOR_CELL_EDIT) === 0)
      return refused(INVALID_IN_EDIT_MODE);
    await leaveCell();
    const answered = answer(received.copy());
    tellListeners();
    return answered;
  };

  return {
    get book() {
      return core.book;
    },
    faults,
    counters,
    process,
    open: (book) => {
      core.book = book;
      core.references.clear();
    },
    resetCounters: () => {
      Object.assign(counters, noCounts());
    },
    coverage: () => ({
      used: names(core.coverage.used),
      unknown: names(core.coverage.unknown),
      newer: names(core.coverage.newer),
    }),
    isSetSupported: (name, version) => isSetSupported(core, name, version),
    startEditing: () => {
      core.book.editing = true;
    },
    stopEditing: () => {
      core.book.editing = false;
      for (const resume of waiting.splice(0)) resume();
    },
    userEnters: (sheet, address, values) => {
      enterAsUser(core, { sheet, address, values });
      tellListeners();
    },
    calculate: () => {
      options.calculate?.(core.book);
    },
    onEvents: (listener) => {
      listeners.push(listener);
    },
  };
};
