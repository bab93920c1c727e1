import * as z from "zod/mini";
import { Share } from "../losses/answer.ts";
import { CustomerFlow, CustomerMonth } from "../customer-flow.ts";
import { Movements } from "./movements.ts";

/** One step of a waterfall: the first and the last stand on the ground, those between rise or fall. */
export const WaterfallStep = z
  .strictObject({ line: z.string(), amount: z.number(), from: z.number(), to: z.number() })
  .register(z.globalRegistry, { id: "WaterfallStep" });
export type WaterfallStep = z.infer<typeof WaterfallStep>;

/** One line of the plan: in, out and net over the planned months that are over; the value at the end of the last of them. */
export const PlanLine = z
  .strictObject({
    line: z.enum(["came", "left", "net", "value"]),
    months: z.int(),
    planned: z.number(),
    actual: z.number(),
    difference: z.number(),
    state: z.enum(["met", "missed"]),
  })
  .register(z.globalRegistry, { id: "PlanLine" });
export type PlanLine = z.infer<typeof PlanLine>;

const Roll = z.strictObject({ expected: z.number(), closing: z.number(), difference: z.number() });

/** What stayed of the customers of the start and of their yearly value, customer by customer. */
export const Retention = z
  .strictObject({
    movements: Movements,
    /** What the closing must be, and closing less that: anything but 0 is a customer that no line has. */
    count: Roll,
    value: Roll,
    isTied: z.boolean(),
    grossRetention: Share,
    netRetention: Share,
    /** The same with customers who came back counted in, as some billing tools do; its name says so. */
    withReturns: z.strictObject({ name: z.string(), share: Share }),
    churn: Share,
    /** Churn of a year at the pace of these months, compounded; null where the months are a year. */
    yearlyChurn: z.nullable(z.number()),
    variant: z.string(),
  })
  .register(z.globalRegistry, { id: "Retention" });
export type Retention = z.infer<typeof Retention>;

/** Customers as an asset: in, out and net in whole numbers first, then their value. */
export const AssetReview = z
  .strictObject({
    contract: z.literal(1),
    method: z.string(),
    asOf: z.string(),
    window: z.nullable(z.strictObject({ from: z.string(), to: z.string(), months: z.int() })),
    flow: CustomerFlow,
    months: z.array(CustomerMonth),
    /** Of those who came, how many only replaced somebody who left. */
    replacement: Share,
    /** Mean yearly value of those who came, over that of those who left. */
    quality: Share,
    waterfall: z.strictObject({
      count: z.nullable(z.array(WaterfallStep)),
      value: z.nullable(z.array(WaterfallStep)),
    }),
    plan: z.array(PlanLine),
    retention: z.nullable(Retention),
    referrers: z.nullable(Share),
    /** What counts as a customer here, under every number. */
    definition: z.string(),
    sentences: z.array(z.string()),
    missing: z.array(z.string()),
  })
  .register(z.globalRegistry, { id: "AssetReview" });
export type AssetReview = z.infer<typeof AssetReview>;
