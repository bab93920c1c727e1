/** Third-party workbooks whose figures were worked out elsewhere; they run where the data are at hand. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import type { MetricValue } from "../../shared/contract/scorecard.ts";
import { runBook, saveRun, type BookRun } from "../../scripts/run-book.ts";
import { readCells } from "./read-cells.ts";

const DATA = "../shared/data";
const DAYS = { today: "2026-11-22", asOf: null };

const truthOf = async (name: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(`${DATA}/${name}.truth.json`, "utf8")) as Record<string, unknown>;

async function run(name: string): Promise<{ readonly bytes: Uint8Array; readonly ran: BookRun }> {
  const bytes = await readFile(`${DATA}/${name}.xlsx`);
  return {
    bytes,
    ran: await runBook({ bytes, fileName: `${name}.xlsx`, mapping: null, days: DAYS }),
  };
}

const metricsOf = ({ result }: BookRun): readonly MetricValue[] =>
  result.ok ? result.value.scorecard.metrics : [];

/** Figures of one metric whose dimensions are exactly these, by the last of them. */
function figures(
  metrics: readonly MetricValue[],
  { id, dims, fixed = {} }: { id: string; dims: readonly string[]; fixed?: Record<string, string> },
): Record<string, number | null> {
  const wanted = [...dims, ...Object.keys(fixed)].toSorted().join();
  return Object.fromEntries(
    metrics
      .filter(
        (metric) =>
          metric.id === id &&
          Object.keys(metric.dim).toSorted().join() === wanted &&
          Object.entries(fixed).every(([key, value]) => metric.dim[key] === value),
      )
      .map(({ dim, num }) => [dims.map((key) => dim[key]).join(" | "), num]),
  );
}

const withoutZeros = (record: Record<string, number | null>): Record<string, number | null> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== 0));

async function expectSourcesUntouched(bytes: Uint8Array, ran: BookRun): Promise<void> {
  const before = await readCells(bytes);
  const after = await readCells(await saveRun(ran.host));
  for (const [sheet, cells] of before) expect(after.get(sheet), sheet).toBe(cells);
  expect(after.size).toBe(before.size + 5);
}

describe.runIf(existsSync(`${DATA}/combined-saas.xlsx`))("a software company's workbook", () => {
  it("has the complaints, losses and ended contracts of the truth file, and keeps its sheets", async () => {
    const { bytes, ran } = await run("combined-saas");
    const metrics = metricsOf(ran);
    const tickets = await truthOf("ravenstack-tickets");
    const losses = await truthOf("ravenstack-losses");
    const contracts = await truthOf("ravenstack-subscriptions");
    expect(figures(metrics, { id: "M1", dims: ["period"] })).toEqual(tickets["by_month"]);
    expect(figures(metrics, { id: "M1", dims: ["category"] })).toEqual(tickets["by_severity"]);
    for (const [severity, months] of Object.entries(tickets["severity_by_month"] as object)) {
      expect(
        figures(metrics, { id: "M1", dims: ["period"], fixed: { category: severity } }),
      ).toEqual(months);
    }
    expect(figures(metrics, { id: "M20", dims: ["reason"], fixed: { line: "lost" } })).toEqual(
      losses["by_reason"],
    );
    expect(
      withoutZeros(figures(metrics, { id: "M20", dims: ["period"], fixed: { line: "lost" } })),
    ).toEqual(losses["by_month"]);
    expect(
      withoutZeros(figures(metrics, { id: "M20", dims: ["period"], fixed: { line: "left" } })),
    ).toEqual(contracts["ended_by_month"]);
    expect(withoutZeros(figures(metrics, { id: "M25", dims: ["period"] }))).toEqual(
      contracts["ended_arr_by_month"],
    );
    await expectSourcesUntouched(bytes, ran);
  });
});

describe
  .runIf(existsSync(`${DATA}/combined-telecom.xlsx`))
  .each(["combined-telecom", "combined-telecom-us-opened"])(
  "a telephone company's workbook, %s",
  (name) => {
    it("has the complaints and losses of the truth files, and keeps its sheets", async () => {
      const { bytes, ran } = await run(name);
      const metrics = metricsOf(ran);
      const complaints = await truthOf("comcast-complaints");
      const losses = await truthOf("telecom-churn-maven");
      expect(figures(metrics, { id: "M1", dims: ["period"] })).toEqual(
        complaints["dmy_as_written_by_month"],
      );
      expect(figures(metrics, { id: "M20", dims: ["reason"], fixed: { line: "lost" } })).toEqual(
        losses["by_reason_group"],
      );
      const value = metrics.find(({ id, dim }) => id === "M25" && Object.keys(dim).length === 0);
      expect(value?.value).toBeCloseTo(Number(losses["lost_annualised_x12"]), 6);
      const perMonth = losses["monthly_charge_by_reason_group"] as Record<string, number>;
      const perYear = figures(metrics, { id: "M25", dims: ["reason"] });
      for (const [reason, charge] of Object.entries(perMonth)) {
        expect(perYear[reason]).toBeCloseTo(12 * charge, 6);
      }
      await expectSourcesUntouched(bytes, ran);
    });

    it("says that day and month were probably swapped before the data came here", async () => {
      const { ran } = await run(name);
      const notes = ran.result.ok ? ran.result.value.checked.intake.complaints?.quality.notes : [];
      expect(notes?.some((note) => note.includes("probably swapped"))).toBe(true);
    });
  },
);
