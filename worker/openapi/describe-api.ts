import * as z from "zod/mini";
import type { HealthAnswer } from "../routes/health-answer.ts";
import { describeProblems } from "./describe-problems.ts";
import { describeRoutes } from "./describe-routes.ts";

const WORDS =
  "Scores complaint and customer-loss tallies. It is stateless: nothing that is sent is kept, and logs hold codes and counts alone. Every answer carries X-Request-Id. What is refused is answered as RFC 9457 problem details, whose type points to the example of its code in this document.";

/**
 * The contract as OpenAPI 3.1, made from the schemas that both ends check with.
 *
 * @param version Of the product. @returns The document, ready to be written as JSON.
 */
export function describeApi(version: string): object {
  return {
    openapi: "3.1.0",
    info: {
      title: "Upstream",
      version,
      description: WORDS,
      license: { name: "MIT", identifier: "MIT" },
    },
    paths: describeRoutes({ status: "ok", version, contract: 1 } satisfies HealthAnswer),
    components: {
      schemas: describeSchemas(),
      parameters: {
        RequestId: {
          name: "X-Request-Id",
          in: "header",
          required: false,
          description:
            "An id of the caller's own, to find the request in the log; made when absent.",
          schema: { type: "string", pattern: "^[\\w=-]{1,64}$" },
        },
      },
      headers: {
        RequestId: { description: "Id of the request.", schema: { type: "string" } },
      },
      examples: describeProblems(),
    },
  };
}

/** Every schema that has an id, as its module gave it when the routes were described. */
function describeSchemas(): Record<string, object> {
  const { schemas } = z.toJSONSchema(z.globalRegistry, {
    uri: (id) => `#/components/schemas/${id}`,
    io: "input",
    unrepresentable: "any",
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $id: _id, $schema: _schema, ...schema }]) => [id, schema]),
  );
}
