import * as z from "zod/mini";
import { AreaId, ConditionId, ItemId, QuestionId, RoleGroup } from "./words.ts";

/**
 * A score that knows what it does not know. `point` leaves out "don't know"; `lower` counts each as 0 and `upper` as 4.
 * `coverage` is answered ÷ (asked − not applicable). On 0 to 4, or 0 to 100 where a field says so.
 */
export const Bounded = z
  .strictObject({
    point: z.nullable(z.number()),
    lower: z.nullable(z.number()),
    upper: z.nullable(z.number()),
    answered: z.int(),
    dontKnow: z.int(),
    notApplicable: z.int(),
    blank: z.int(),
    coverage: z.nullable(z.number()),
  })
  .register(z.globalRegistry, { id: "Bounded" });
export type Bounded = z.infer<typeof Bounded>;

/** How far apart the respondents are; `sd` is the sample's, null below two answers. */
export const Spread = z
  .strictObject({
    answers: z.int(),
    lowest: z.nullable(z.number()),
    highest: z.nullable(z.number()),
    sd: z.nullable(z.number()),
  })
  .register(z.globalRegistry, { id: "Spread" });
export type Spread = z.infer<typeof Spread>;

/**
 * One item: what is claimed (mean of role groups) and what is evidenced, both 0 to 4. Where it would tell what one or two
 * people beside CEO and CCO answered, points, bounds and spread are null and high claims 0; the counts of answers stay.
 */
export const ItemScore = z
  .strictObject({
    id: ItemId,
    claimed: Bounded,
    spread: Spread,
    evidenced: z.nullable(z.number()),
    /** Claims of 3 or more, and how many of them name their evidence. */
    highClaims: z.int(),
    highClaimsWithReference: z.int(),
  })
  .register(z.globalRegistry, { id: "ItemScore" });
export type ItemScore = z.infer<typeof ItemScore>;

/** One question, 0 to 4; `gap` is claimed − evidenced over its items that have both, null where none has or it is not told. */
export const QuestionScore = z
  .strictObject({
    id: QuestionId,
    area: AreaId,
    claimed: Bounded,
    evidenced: z.nullable(z.number()),
    gap: z.nullable(z.number()),
    items: z.array(ItemScore),
  })
  .register(z.globalRegistry, { id: "QuestionScore" });
export type QuestionScore = z.infer<typeof QuestionScore>;

/** One area, 0 to 4; `gapQuestions` is how many questions its gap rests on. */
export const AreaScore = z
  .strictObject({
    id: AreaId,
    weight: z.number(),
    claimed: Bounded,
    evidenced: z.nullable(z.number()),
    gap: z.nullable(z.number()),
    gapQuestions: z.int(),
  })
  .register(z.globalRegistry, { id: "AreaScore" });
export type AreaScore = z.infer<typeof AreaScore>;

/** One condition, 0 to 4: `need` is 4 − how far its checkpoint is in place; `readiness` as answered. */
export const ConditionScore = z
  .strictObject({
    id: ConditionId,
    need: Bounded,
    readiness: Bounded,
    needSpread: Spread,
    readinessSpread: Spread,
    evidencedNeed: z.nullable(z.number()),
    evidencedReadiness: z.nullable(z.number()),
  })
  .register(z.globalRegistry, { id: "ConditionScore" });
export type ConditionScore = z.infer<typeof ConditionScore>;

/** Bands of an axis of 0 to 100. */
export const Band = z.enum(["low", "middle", "fairly high", "high"]);
export type Band = z.infer<typeof Band>;

/**
 * Need, readiness or the claimed index, 0 to 100. `band` is null where the answers do not carry one, and `bandNote` is the
 * reason. Beside a band `bandNote` says from how many respondents it is where they are fewer than a group must have; it
 * belongs wherever the band is shown.
 */
export const Axis = z
  .strictObject({
    score: Bounded,
    band: z.nullable(Band),
    bandNote: z.nullable(z.string()),
    /** Share of 1,000 random weightings that give the same band; null without a band. */
    stability: z.nullable(z.number()),
    /** Null without a band, and where it is from fewer respondents than a group must have. */
    isStable: z.nullable(z.boolean()),
  })
  .register(z.globalRegistry, { id: "Axis" });
export type Axis = z.infer<typeof Axis>;

/**
 * One role group: shown apart from `min-group` respondents on (CEO and CCO always), unless the totals would then tell what a
 * smaller group answered; `index`, of 0 to 100, and all points are null where it is not. A group that is shown has no point in
 * an area in which fewer of it gave a number, and then no index.
 */
export const RoleScore = z
  .strictObject({
    role: RoleGroup,
    respondents: z.int(),
    isShown: z.boolean(),
    index: z.nullable(Bounded),
    areas: z.array(z.strictObject({ id: AreaId, point: z.nullable(z.number()) })),
  })
  .register(z.globalRegistry, { id: "RoleScore" });
export type RoleScore = z.infer<typeof RoleScore>;

/** Others − CEO for one area, 0 to 4 points; null where either has not answered or the others are too few to show. */
export const PerceptionGap = z
  .strictObject({
    area: AreaId,
    ceo: z.nullable(z.number()),
    others: z.nullable(z.number()),
    gap: z.nullable(z.number()),
  })
  .register(z.globalRegistry, { id: "PerceptionGap" });
export type PerceptionGap = z.infer<typeof PerceptionGap>;

/**
 * Respondents who see one thing differently enough to talk about it, widest first. `about` is an item, or one side of a
 * condition: `C1 in place`, `C1 readiness`, with answers as given.
 */
export const Disagreement = z
  .strictObject({
    about: z.string(),
    spread: Spread,
    sentence: z.string(),
  })
  .register(z.globalRegistry, { id: "Disagreement" });
export type Disagreement = z.infer<typeof Disagreement>;

/** r*wg(j) over the answered items, and the level that chance alone seldom reaches; null below three respondents or items. */
export const Agreement = z
  .strictObject({
    respondents: z.int(),
    items: z.int(),
    value: z.nullable(z.number()),
    label: z.nullable(z.enum(["unacceptable", "reasonable", "acceptable"])),
    note: z.string(),
  })
  .register(z.globalRegistry, { id: "Agreement" });
export type Agreement = z.infer<typeof Agreement>;

/** What moved since the round before, over questions that the same role groups answered both times; points of 0 to 4. */
export const Change = z
  .strictObject({
    from: z.string(),
    to: z.string(),
    roles: z.array(RoleGroup),
    questions: z.array(
      z.strictObject({
        id: QuestionId,
        before: z.number(),
        now: z.number(),
        change: z.number(),
        roles: z.array(RoleGroup),
      }),
    ),
    sentence: z.string(),
  })
  .register(z.globalRegistry, { id: "Change" });
export type Change = z.infer<typeof Change>;

/** What people claim, of the latest round. */
export const Claims = z
  .strictObject({
    round: z.nullable(z.string()),
    respondents: z.int(),
    index: Axis,
    areas: z.array(AreaScore),
    questions: z.array(QuestionScore),
    conditions: z.array(ConditionScore),
    need: Axis,
    readiness: Axis,
    /** The band of readiness after the gates; null without a band. */
    readinessVerdict: z.nullable(z.enum(["not yet", "middle", "fairly high", "high"])),
    roles: z.array(RoleScore),
    perceptionGaps: z.array(PerceptionGap),
    disagreements: z.array(Disagreement),
    agreement: Agreement,
    /**
     * Mean of claimed − evidenced over questions that have both, −4 to 4 points. `upTo` is the most it can be over all
     * claimed questions: the same gaps, and those without rows as if evidenced at 0.
     */
    gap: z.strictObject({
      value: z.nullable(z.number()),
      questions: z.int(),
      upTo: z.nullable(z.number()),
    }),
    change: z.nullable(Change),
  })
  .register(z.globalRegistry, { id: "Claims" });
export type Claims = z.infer<typeof Claims>;
