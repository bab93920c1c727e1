/** A small workbook of our own in the host, refreshed by the real use case; invented data. */
import { createWorkbook } from "../../addin/excel/open-workbook.ts";
import type { Mapping } from "../../addin/intake/mapping.ts";
import type { Control } from "../../addin/ports.ts";
import { refreshScorecard, type Refreshed } from "../../addin/refresh.ts";
import { createScoringService } from "../../addin/service/fetch-scoring.ts";
import { noticeOf, type Notice } from "../../shared/problem.ts";
import type { Result } from "../../shared/result.ts";
import { createApp } from "../../worker/app.ts";
import type { ExcelHost } from "../excel-host/host.ts";
import { connectHost, createHost } from "../excel-host/open-host.ts";

const TODAY = "2026-11-22";

export interface Sent {
  readonly bodies: string[];
  readonly heads: string[];
  readonly logs: string[];
}

/** An empty host, connected. */
export function openHost(): ExcelHost {
  const host = createHost();
  connectHost(host);
  return host;
}

/** One refresh; what was sent and logged is noted in `sent`. */
export function refresh(
  sent: Sent = { bodies: [], heads: [], logs: [] },
  options: {
    readonly mapping?: Mapping;
    readonly control?: Control;
    readonly onlyWhenSure?: boolean;
    readonly asOf?: string;
  } = {},
): Promise<Result<Refreshed>> {
  const app = createApp((line) => sent.logs.push(JSON.stringify(line)));
  return refreshScorecard({
    workbook: createWorkbook(),
    service: createScoringService({
      baseUrl: "https://in-process.invalid",
      fetch: async (url, init) => {
        const request = new Request(url, init);
        sent.bodies.push(await request.clone().text());
        sent.heads.push(JSON.stringify([request.url, ...request.headers]));
        return app.fetch(request);
      },
      timeoutMs: 60_000,
      delay: () => 0,
      compress: null,
    }),
    mapping: options.mapping ?? null,
    onlyWhenSure: options.onlyWhenSure ?? false,
    days: { today: TODAY, asOf: options.asOf ?? null },
    control: options.control ?? { report: () => {}, isCancelled: () => false },
  });
}

/** Every notice of a failed refresh. */
export const noticesOf = (result: Result<Refreshed>): readonly Notice[] =>
  result.ok ? [] : result.problems.map(noticeOf);

/** Rows of complaints, ten a month over 2024, in two categories; the dates are text. */
export const COMPLAINTS: readonly (readonly unknown[])[] = [
  ["Date received", "Complaint category"],
  ...Array.from({ length: 120 }, (_, index) => [
    `${String(1 + (index % 10) * 3).padStart(2, "0")}/${String(1 + Math.floor(index / 10)).padStart(2, "0")}/2024`,
    index % 3 === 0 ? "Billing" : "Delivery",
  ]),
];
