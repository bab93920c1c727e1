import type * as z from "zod/mini";
import { describeProblemAnswers } from "./describe-problems.ts";
import { referToSchema } from "./refer-to-schema.ts";

/** What a route does, in words, and what it answers. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  /** Null for this document, which describes itself. */
  readonly answer: z.ZodMiniType | null;
  readonly answerExample?: object;
}

/** A route that takes a body. */
export interface Computation extends Operation {
  readonly body: z.ZodMiniType;
  readonly bodyExample: object;
}

const REQUEST_ID = { $ref: "#/components/parameters/RequestId" };

const answerOf = ({ answer, answerExample }: Operation, headers: object): object => ({
  description: "The answer.",
  headers: { "X-Request-Id": { $ref: "#/components/headers/RequestId" }, ...headers },
  content: {
    "application/json": {
      schema: answer === null ? { type: "object" } : referToSchema(answer),
      ...(answerExample === undefined ? {} : { example: answerExample }),
    },
  },
});

const wordsOf = ({ operationId, summary, description }: Operation): object => ({
  operationId,
  summary,
  description,
});

/** A route that reads a body and computes. */
export const describeComputation = (operation: Computation): object => ({
  ...wordsOf(operation),
  parameters: [
    REQUEST_ID,
    {
      name: "Content-Encoding",
      in: "header",
      required: false,
      description: "How the body is packed; left out when it is not.",
      schema: { enum: ["gzip"] },
    },
  ],
  requestBody: {
    required: true,
    content: {
      "application/json": {
        schema: referToSchema(operation.body),
        example: operation.bodyExample,
      },
    },
  },
  responses: {
    "200": answerOf(operation, {}),
    ...describeProblemAnswers([400, 404, 405, 413, 415, 422, 500]),
  },
});

/** A route that takes nothing. */
export const describeReading = (operation: Operation): object => ({
  ...wordsOf(operation),
  parameters: [REQUEST_ID],
  responses: {
    "200": answerOf(operation, {}),
    ...describeProblemAnswers([404, 405, 500]),
  },
});

/** A route whose answer a caller may keep. */
export const describeFixed = (operation: Operation): object => ({
  ...wordsOf(operation),
  parameters: [
    REQUEST_ID,
    {
      name: "If-None-Match",
      in: "header",
      required: false,
      description: "The ETag of the answer that the caller has.",
      schema: { type: "string" },
    },
  ],
  responses: {
    "200": answerOf(operation, { ETag: { schema: { type: "string" } } }),
    "304": { description: "The answer that the caller has is still good." },
    ...describeProblemAnswers([404, 405, 500]),
  },
});
