/**
 * Times the trends route on an ordinary request, 500 series of 120 months, in processor time: in Node by its parts, and as
 * the deployed bundle in workerd. Beside it, in the same run, what the platform itself needs to read and
 * to write the same text, and how the work grows with the points.
 */
import { processorMs, summarise, type Timed } from "../test/bench/processor-time.ts";
import { serveWorker } from "../test/bench/serve-worker.ts";
import { inventTrendRequest } from "../test/bench/trend-request.ts";
import { TrendsRequest } from "../shared/contract/trends.ts";
import { openTrends, scoreTrends, type OpenTrends } from "../shared/scoring/trend/score-trends.ts";
import { writeTrends } from "../worker/http/write-trends.ts";

const SERIES = 500;
const POINTS = 120;
const WARM_UPS = 15;
const RUNS = 30;

const ms = (figure: number): string => figure.toFixed(1).padStart(7);

const say = (name: string, { least, median, most }: Timed): void => {
  process.stdout.write(`${name.padEnd(52)}${ms(least)}${ms(median)}${ms(most)}\n`);
};

/** Processor time of all threads, those of the collector too: a clock on the wall would time what else the machine does. */
const time = (work: () => unknown): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

const repeat = (work: () => unknown, runs = RUNS): Timed => {
  for (let run = 0; run < WARM_UPS; run += 1) work();
  return summarise(Array.from({ length: runs }, () => time(work)));
};

const open = (request: TrendsRequest): OpenTrends => {
  const opened = openTrends(request);
  if (!opened.ok) throw new Error("The invented request must be valid.");
  return opened.value;
};

const benchNode = (body: string): void => {
  const request = TrendsRequest.parse(JSON.parse(body));
  const scored = scoreTrends(request);
  say(
    "Node: read the text (JSON.parse, the platform)",
    repeat(() => JSON.parse(body)),
  );
  const read = JSON.parse(body) as unknown;
  say(
    "Node: check it against the contract",
    repeat(() => TrendsRequest.parse(read)),
  );
  say(
    "Node: score",
    repeat(() => scoreTrends(request)),
  );
  say(
    "Node: score and write",
    repeat(() => writeTrends(open(request))),
  );
  const encoder = new TextEncoder();
  const platform = (): unknown => encoder.encode(JSON.stringify(scored.ok ? scored.value : null));
  say("Node: write alone, by the platform", repeat(platform));
  const whole = (): unknown => writeTrends(open(TrendsRequest.parse(JSON.parse(body))));
  say("Node: the whole request: read, check, score, write", repeat(whole));
};

const benchGrowth = (): void => {
  let before = 0;
  for (const points of [60, 120, 240, 480]) {
    const request = TrendsRequest.parse(inventTrendRequest(60, points));
    const { median } = repeat(() => scoreTrends(request), 9);
    const growth = before === 0 ? "" : `  ${(median / before).toFixed(2)} times the half`;
    const each = (1e6 * median) / 60 / points ** 2;
    process.stdout.write(
      `Node: score 60 series of ${String(points).padEnd(4)} points ${ms(median)} ms${growth}; ${each.toFixed(1)} ns × points²\n`,
    );
    before = median;
  }
};

const benchWorkerd = async (body: string): Promise<void> => {
  const { url, pid, close } = await serveWorker();
  const ask = async (route: string, text: string | null): Promise<void> => {
    const response = await fetch(`${url}${route}`, {
      method: text === null ? "GET" : "POST",
      ...(text === null ? {} : { body: text, headers: { "content-type": "application/json" } }),
    });
    await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`${route} answered ${response.status}.`);
  };
  /** Ticks are coarse, so that a figure is the mean of ten requests. */
  const perRequest = async (route: string, text: string | null): Promise<Timed> => {
    for (let run = 0; run < WARM_UPS; run += 1) await ask(route, text);
    const figures: number[] = [];
    for (let block = 0; block < 6; block += 1) {
      const start = processorMs(pid);
      for (let run = 0; run < 10; run += 1) await ask(route, text);
      figures.push((processorMs(pid) - start) / 10);
    }
    return summarise(figures);
  };
  try {
    say("workerd: GET /health", await perRequest("/health", null));
    say("workerd: POST /api/v1/trends", await perRequest("/api/v1/trends", body));
  } finally {
    await close();
  }
};

const body = JSON.stringify(inventTrendRequest(SERIES, POINTS));
const answer = writeTrends(open(TrendsRequest.parse(JSON.parse(body))));
process.stdout.write(
  `${SERIES} series × ${POINTS} points: request ${(body.length / 1e6).toFixed(1)} MB, answer ${(answer.length / 1e6).toFixed(1)} MB; milliseconds of the processor, least, median, most\n`,
);
benchNode(body);
benchGrowth();
await benchWorkerd(body);
