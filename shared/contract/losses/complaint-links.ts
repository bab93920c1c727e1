import * as z from "zod/mini";
import { Label, Month } from "../field.ts";
import { listOf } from "../list.ts";

const MAX_STRATA = 20_000;

const Count = z
  .int({ error: "must be a whole number from 0" })
  .check(z.minimum(0, { error: "must be a whole number from 0" }));

/**
 * Customers of one segment at the start of one month: those who complained in it, and those who did not. `lost` are those who
 * left within the days of `follow` after it; only months that are followed to their end are there.
 */
export const LinkStratum = z
  .strictObject({
    month: Month,
    segment: z.nullable(Label),
    complainers: Count,
    complainersLost: Count,
    others: Count,
    othersLost: Count,
  })
  .check(
    z.refine(
      ({ complainers, complainersLost, others, othersLost }) =>
        complainersLost <= complainers && othersLost <= others,
      {
        path: ["complainersLost"],
        error: "must not be more than complainers, nor othersLost than others",
      },
    ),
  )
  .register(z.globalRegistry, { id: "LinkStratum" });
export type LinkStratum = z.infer<typeof LinkStratum>;

/**
 * Complaints joined to customers by the customer's number. `complaints` are those with a number, `matched` those whose
 * number is in the list of customers. `exposed` are the customers still there who complained within the last `follow` days.
 */
export const ComplaintLinks = z
  .strictObject({
    followDays: z.int().check(z.minimum(1), z.maximum(3_660)),
    complaints: Count,
    matched: Count,
    exposed: z.strictObject({
      customers: Count,
      value: z.nullable(z.number()),
      valueUnknown: Count,
    }),
    strata: listOf(LinkStratum, { most: MAX_STRATA, noun: "strata" }),
  })
  .check(
    z.refine(({ complaints, matched }) => matched <= complaints, {
      path: ["matched"],
      error: "must not be more than complaints",
    }),
  )
  .register(z.globalRegistry, { id: "ComplaintLinks" });
export type ComplaintLinks = z.infer<typeof ComplaintLinks>;
