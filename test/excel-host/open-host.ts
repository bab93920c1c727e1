/**
 * The Node side of the host: import this and `Excel.run` speaks to a workbook in memory.
 *
 * ```ts
 * const host = createHost({ excelApi: "1.12" });
 * connectHost(host);
 * addSheet(host, "Data", [["Month", "Count"], ["2026-01", 3]]);
 * await Excel.run(async (context) => { … });
 * ```
 */
import { officeContext } from "./load-office.ts";
import { createExcelHost, type ExcelHost, type HostOptions } from "./host.ts";
import { blankSheet, blankTable } from "./model/blank.ts";
import { parseArea } from "./model/address.ts";
import type { HostSheet, HostTable } from "./model/book.ts";
import { makeCell } from "./model/cells.ts";
import { enterValue } from "./model/enter.ts";
import { settleTableHeaders } from "./model/tables.ts";
import { readInstalledMetadata } from "./meta/read-installed.ts";
import type { BatchRequest } from "./protocol/wire.ts";

export const createHost = (options: Omit<HostOptions, "metadata"> = {}): ExcelHost =>
  createExcelHost({ ...options, metadata: readInstalledMetadata() });

interface RequestMessage {
  readonly Body: BatchRequest;
}

const executorOf = (host: ExcelHost) => ({
  executeAsync: async (_customData: string, flags: number, { Body }: RequestMessage) => {
    const { errorCode, errorMessage, body } = await host.process({ body: Body, flags });
    return {
      HttpStatusCode: errorCode === "" ? 200 : 400,
      ErrorCode: errorCode,
      ErrorMessage: errorMessage,
      Headers: {},
      Body: body,
    };
  },
});

/** What of the client's inside this seam uses. */
interface Client {
  readonly SessionBase: {
    new (): { _createRequestExecutorOrNull: () => unknown };
    _overrideSession: unknown;
  };
  readonly _testSetRichApiMessageReadyImpl: (ready: () => Promise<void>) => void;
  readonly _testTriggerRichApiMessageEvent: (message: { entries: readonly unknown[] }) => void;
}

/** `Office.context.requirements` answers as the host does. */
const defineContext = (host: ExcelHost): void => {
  officeContext()["requirements"] = {
    isSetSupported: (name: string, version?: string | number) =>
      host.isSetSupported(name, version === undefined ? undefined : String(version)),
  };
};

/** From now on `Excel.run` and `Office.context.requirements` in this process speak to that host. */
export const connectHost = (host: ExcelHost): void => {
  const client = Reflect.get(globalThis, "OfficeExtension") as unknown as Client;
  const session = new client.SessionBase();
  session._createRequestExecutorOrNull = () => executorOf(host);
  client.SessionBase._overrideSession = session;
  client._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  host.onEvents((entries) => {
    client._testTriggerRichApiMessageEvent({ entries });
  });
  defineContext(host);
};

/** Enters rows of values from a cell on, as a user would type them; `null` leaves a cell as it is. */
export const fill = (
  sheet: HostSheet,
  address: string,
  values: readonly (readonly unknown[])[],
): void => {
  const { row, column } = parseArea(address) ?? { row: 0, column: 0 };
  for (const [down, entries] of values.entries())
    for (const [across, entry] of entries.entries())
      if (entry !== null && entry !== "")
        enterValue(makeCell(sheet, row + down, column + across), entry, {
          date1904: false,
          today: 0,
        });
};

/** A new sheet at the end, filled from A1. A sheet of that name is used as it is. */
export const addSheet = (
  host: ExcelHost,
  name: string,
  values: readonly (readonly unknown[])[] = [],
): HostSheet => {
  const known = host.book.sheets.find((sheet) => sheet.name === name);
  const sheet = known ?? blankSheet(name);
  if (known === undefined) host.book.sheets.push(sheet);
  fill(sheet, "A1", values);
  return sheet;
};

/** A table over cells that are already there; the first row is the header. */
export const addTable = (sheet: HostSheet, name: string, address: string): HostTable => {
  const area = parseArea(address);
  if (area === null) throw new Error(`${address} is no area of a sheet.`);
  const table = blankTable(name, area);
  sheet.tables.push(table);
  settleTableHeaders(sheet, table);
  return table;
};
