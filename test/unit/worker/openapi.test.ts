import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import * as z from "zod";
import { ScorecardRequest } from "../../../shared/contract/request.ts";
import { ProblemDetails } from "../../../shared/contract/scorecard.ts";
import { TrendsAnswer } from "../../../shared/contract/trend-series.ts";
import { TrendsRequest } from "../../../shared/contract/trends.ts";
import { createApp } from "../../../worker/app.ts";
import { REQUEST_STATUS } from "../../../worker/http/problem-details.ts";
import { describeApi } from "../../../worker/openapi/describe-api.ts";
import { HealthAnswer } from "../../../worker/routes/health-answer.ts";

const Content = z.record(
  z.string(),
  z.object({
    schema: z.unknown(),
    example: z.unknown().optional(),
    examples: z.record(z.string(), z.object({ $ref: z.string() })).optional(),
  }),
);
const Operation = z.object({
  operationId: z.string(),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.record(z.string(), z.object({ content: Content.optional() })),
});
const Document = z.object({
  openapi: z.string(),
  info: z.object({ version: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.object({
    schemas: z.record(z.string(), z.unknown()),
    examples: z.record(z.string(), z.object({ value: z.unknown() })),
  }),
});

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));
const { version } = z.object({ version: z.string() }).parse(readJson("package.json"));
const written = readJson("worker/openapi.json");
const document = Document.parse(written);

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    operation,
  })),
);

const operationOf = (name: string): z.infer<typeof Operation> => {
  const found = operations.find((one) => one.name === name);
  if (found === undefined) throw new Error(`${name} is not in the document`);
  return found.operation;
};

it("the document in the repository is what the schemas say now (npm run openapi)", () => {
  expect(written).toEqual(JSON.parse(JSON.stringify(describeApi(version))));
});

it("the document has the version of the product, and so has the health check", async () => {
  expect(document.info.version).toBe(version);
  const health = await createApp(() => {}).request("/health");
  expect(HealthAnswer.parse(await health.json()).version).toBe(version);
});

it("every route is in the document, and the document has no other", () => {
  const routes = createApp(() => {})
    .routes.filter(({ method }) => method !== "ALL")
    .map(({ method, path }) => `${method} ${path}`);
  expect(operations.map(({ name }) => name).toSorted()).toEqual(routes.toSorted());
});

it("every reference leads somewhere", () => {
  const references = [...JSON.stringify(written).matchAll(/"\$ref":"#\/([^"]+)"/g)];
  expect(references.length).toBeGreaterThan(50);
  for (const [reference, pointer = ""] of references) {
    const found = pointer
      .split("/")
      .reduce<unknown>((value, key) => new Map(Object.entries(value ?? {})).get(key), written);
    expect([reference, typeof found]).toEqual([reference, "object"]);
  }
});

it("every problem has an example that is as the contract says, where its type points to", () => {
  const { examples } = document.components;
  expect(Object.keys(examples).toSorted()).toEqual(Object.keys(REQUEST_STATUS).toSorted());
  for (const [code, { value }] of Object.entries(examples)) {
    const problem = ProblemDetails.parse(value);
    expect(problem.code).toBe(code);
    expect(problem.type).toBe(`/api/v1/openapi.json#/components/examples/${code}`);
  }
});

it.each(operations)("$name names every problem that it can answer", ({ operation }) => {
  const codes = Object.values(operation.responses).flatMap(({ content }) =>
    Object.keys(content?.["application/problem+json"]?.examples ?? {}),
  );
  const always = ["route-not-found", "method-not-allowed", "internal-error"];
  const withBody = Object.keys(REQUEST_STATUS);
  expect(codes.toSorted()).toEqual(
    (operation.requestBody === undefined ? always : withBody).toSorted(),
  );
});

const bodyOf = (name: string): unknown =>
  operationOf(name).requestBody?.content["application/json"]?.example;
const answerOf = (name: string): unknown =>
  operationOf(name).responses["200"]?.content?.["application/json"]?.example;

it.each([
  ["the scorecard's request", ScorecardRequest, bodyOf("POST /api/v1/scorecard")],
  ["the trends' request", TrendsRequest, bodyOf("POST /api/v1/trends")],
  ["the trends' answer", TrendsAnswer, answerOf("POST /api/v1/trends")],
  ["the health check", HealthAnswer, answerOf("GET /health")],
])("the example of %s is as the contract says", (_, schema, example) => {
  expect(z.safeParse(schema, example).error?.issues ?? []).toEqual([]);
});

it("the example of trends is what the service answers to the example", async () => {
  const response = await createApp(() => {}).request("/api/v1/trends", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(bodyOf("POST /api/v1/trends")),
  });
  expect(await response.json()).toEqual(answerOf("POST /api/v1/trends"));
});

it("requests in the document refuse unknown keys, as the service does", () => {
  const requests = ["ScorecardRequest", "TrendsRequest", "ComplaintTallies", "LossTallies"];
  for (const name of requests) {
    expect(document.components.schemas[name]).toMatchObject({ additionalProperties: false });
  }
});

it("a month that the service refuses is refused by the document too", () => {
  const patterns = [...JSON.stringify(written).matchAll(/"pattern":"([^"]*)"/g)].map(
    ([, pattern = ""]) => JSON.parse(`"${pattern}"`) as string,
  );
  const months = patterns.filter(
    (pattern) => new RegExp(pattern).test("2026-12") && !new RegExp(pattern).test("a-name"),
  );
  expect(months.length).toBeGreaterThan(3);
  for (const pattern of months) {
    for (const wrong of ["2026-00", "2026-13", "2026-1", "12026-01"])
      expect(new RegExp(pattern).test(wrong), `${pattern} ${wrong}`).toBe(false);
  }
});
