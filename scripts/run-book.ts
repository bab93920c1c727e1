/** The use case on a file, without a browser: the real client against our host, the Worker's app in process. */
import { createWorkbook } from "../addin/excel/open-workbook.ts";
import type { Mapping } from "../addin/intake/mapping.ts";
import type { Control, Progress, Workbook } from "../addin/ports.ts";
import type { Days } from "../addin/check-rows.ts";
import { refreshScorecard, type Refreshed } from "../addin/refresh.ts";
import { createScoringService } from "../addin/service/fetch-scoring.ts";
import type { Result } from "../shared/result.ts";
import { calculateBook } from "../test/excel-host/calc/calculate-book.ts";
import type { ExcelHost } from "../test/excel-host/host.ts";
import { connectHost, createHost } from "../test/excel-host/open-host.ts";
import { openBook } from "../test/excel-host/xlsx/open-book.ts";
import { saveBook } from "../test/excel-host/xlsx/save-book.ts";
import { createApp } from "../worker/app.ts";

/** Where the time went, in milliseconds. */
export interface StageTimes {
  read: number;
  tally: number;
  ask: number;
  write: number;
}

/** What crossed the wire between pane and Worker. */
export interface Traffic {
  readonly requests: unknown[];
  bytesSent: number;
  bytesReceived: number;
}

/** A refresh of a file. */
export interface BookRun {
  readonly result: Result<Refreshed>;
  readonly host: ExcelHost;
  readonly ms: StageTimes;
  readonly traffic: Traffic;
}

/** What to run on. */
export interface BookInput {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mapping: Mapping | null;
  readonly days: Days;
  readonly report?: (progress: Progress) => void;
}

/** Opens the file in the host and refreshes its scorecard. The host keeps the workbook as it then stands. */
export async function runBook(input: BookInput): Promise<BookRun> {
  const host = createHost({ book: await openBook(input.bytes, input.fileName) });
  connectHost(host);
  host.resetCounters();
  const ms: StageTimes = { read: 0, tally: 0, ask: 0, write: 0 };
  const app = createApp(() => {});
  const traffic: Traffic = { requests: [], bytesSent: 0, bytesReceived: 0 };
  const service = createScoringService({
    baseUrl: "https://in-process.invalid",
    fetch: (url, init) => noted(traffic, new Request(url, init), (request) => app.fetch(request)),
    timeoutMs: 60_000,
    delay: () => 0,
    compress: null,
  });
  const control: Control = { report: input.report ?? (() => {}), isCancelled: () => false };
  const result = await refreshScorecard({
    workbook: timeWorkbook(createWorkbook(), ms),
    service: { score: (request, held) => timed(ms, "ask", () => service.score(request, held)) },
    mapping: input.mapping,
    days: input.days,
    control,
  });
  return { result, host, ms, traffic };
}

/** The file as it stands after a run, its formulas calculated. */
export async function saveRun(host: ExcelHost): Promise<Uint8Array> {
  await calculateBook(host.book);
  return saveBook(host.book);
}

async function noted(
  traffic: Traffic,
  request: Request,
  answer: (request: Request) => Response | Promise<Response>,
): Promise<Response> {
  const body = await request.clone().arrayBuffer();
  traffic.bytesSent += body.byteLength;
  traffic.requests.push(await request.clone().json());
  const response = await answer(request);
  traffic.bytesReceived += (await response.clone().arrayBuffer()).byteLength;
  return response;
}

async function timed<T>(
  ms: StageTimes,
  stage: keyof StageTimes,
  work: () => Promise<T>,
): Promise<T> {
  const start = performance.now();
  try {
    return await work();
  } finally {
    ms[stage] += performance.now() - start;
  }
}

/** Counting is done between two reads, so its time is taken out of theirs. */
function timeWorkbook(workbook: Workbook, ms: StageTimes): Workbook {
  return {
    ...workbook,
    survey: () => timed(ms, "read", () => workbook.survey()),
    writeSheets: (plans, control) => timed(ms, "write", () => workbook.writeSheets(plans, control)),
    readColumns: (request) =>
      timed(ms, "read", () =>
        workbook.readColumns({
          ...request,
          take: (chunk) => {
            const start = performance.now();
            request.take(chunk);
            const spent = performance.now() - start;
            ms.tally += spent;
            ms.read -= spent;
          },
        }),
      ),
  };
}
