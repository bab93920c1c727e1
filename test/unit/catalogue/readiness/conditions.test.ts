import { describe, expect, it } from "vitest";
import { CHECKPOINTS } from "../../../../shared/catalogue/readiness/checkpoints.ts";
import { CONDITIONS } from "../../../../shared/catalogue/readiness/conditions.ts";
import { CONTACT_KINDS } from "../../../../shared/catalogue/readiness/contact-types.ts";
import { GATES } from "../../../../shared/catalogue/readiness/gates.ts";
import { ROLES } from "../../../../shared/catalogue/readiness/roles.ts";
import {
  CONDITION_IDS,
  CONTACT_TYPES,
  GATE_IDS,
  ROLE_GROUPS,
  TABLE_KEYS,
  type TableKey,
} from "../../../../shared/contract/readiness/words.ts";

const scales = [...Object.values(CONDITIONS), ...Object.values(CHECKPOINTS)];
const tested = [...scales, ...Object.values(GATES)];

describe("conditions", () => {
  it("S28 to S42: there are six, each with one critical checkpoint", () => {
    expect(Object.keys(CONDITIONS)).toEqual(CONDITION_IDS);
    expect(Object.keys(CHECKPOINTS)).toEqual(CONDITION_IDS);
    for (const id of CONDITION_IDS)
      expect([CONDITIONS[id].id, CHECKPOINTS[id].id]).toEqual([id, id]);
  });

  it.each([
    ["S28: whether leaders accept somebody else in the lead; yes is good", "C1", "positive"],
    ["S30: what about sustaining it; no question of yes or no", "C2", "open"],
    ["S32: whether there is a roadmap that all follow; yes is good", "C3", "positive"],
    ["S35: whether roles are a slippery slope; yes is bad", "C4", "negative"],
    ["S38: whether funding is hard to get; yes is bad", "C5", "negative"],
    ["S41: lip service or commitment; one or the other", "C6", "either-or"],
  ] as const)("%s in the source, and ours has 4 as its good end", (...[, id, polarity]) => {
    expect(CONDITIONS[id].sourcePolarity).toBe(polarity);
    expect(CONDITIONS[id].favourable).toBe(4);
    expect(CHECKPOINTS[id].favourable).toBe(4);
  });

  /** The two ends of each scale, written down a second time: a scale that is turned round fails. */
  it.each([
    ["S28", CONDITIONS.C1, "Not ready", "Nearly all have signed up to it"],
    [
      "S30",
      CONDITIONS.C2,
      "The first meeting was the only one",
      "Nearly all, and attendance is on record",
    ],
    ["S32", CONDITIONS.C3, "None: there is no roadmap", "Nearly all, and the task list shows it"],
    ["S35", CONDITIONS.C4, "Nobody answers for it", "It is settled for nearly all, in writing"],
    [
      "S38",
      CONDITIONS.C5,
      "It is the first to go",
      "Nearly all survives, and the roadmap shows it",
    ],
    ["S41", CONDITIONS.C6, "Words alone", "Changed goals, and rows that prove them"],
    [
      "S29",
      CHECKPOINTS.C1,
      "Nothing is decided together",
      "Nearly all of it holds, and somebody has checked",
    ],
    ["S31", CHECKPOINTS.C2, "Nobody is", "Nearly all have fixed hours for it, and they are named"],
    ["S34", CHECKPOINTS.C3, "None", "Nearly all, with figures of the latest month"],
    [
      "S36",
      CHECKPOINTS.C4,
      "There is none",
      "Nearly all have them, and the list is in the workbook",
    ],
    [
      "S39",
      CHECKPOINTS.C5,
      "It does not appear in the plan",
      "The company plans it in number and value, month by month",
    ],
    ["S42", CHECKPOINTS.C6, "Not at all", "For nearly all leaders, and it is on record"],
  ] as const)(
    "S28 to S42: the scale of %s has its bad end at 0 and its good end at 4",
    (...row) => {
      const [practice, { answers, practices }, bad, good] = row;
      expect([answers[0], answers[4]]).toEqual([bad, good]);
      expect(practices[0]).toBe(practice);
    },
  );

  it.each(scales)("S28 to S42: “$text” offers five different answers", ({ answers, text }) => {
    expect(new Set(answers.map((answer) => answer.toLowerCase())).size).toBe(5);
    expect(text).toMatch(/^(How|What) [^.?!]*\?$/u);
    expect(text).not.toMatch(/\b(and|or)\b/u);
  });

  it("S35: hand-offs stand in no table, so that rows say nothing of them, and every other test has a table", () => {
    const bare = tested.filter(({ tables }) => tables.length === 0);
    expect(bare).toEqual([CONDITIONS.C4]);
    expect(CONDITIONS.C4.test).toContain("never 0");
  });

  it("S29: whether decisions hold is never averaged with how far answers agree", () => {
    expect(CHECKPOINTS.C1.test).toContain("never mixed in");
  });

  it.each(tested)("S28 to S42: $name has a source, a data test and its tables", (one) => {
    expect(one.source.author).toBe("Jeanne Bliss");
    expect(one.source.title).not.toBe("");
    expect(one.test).toMatch(/\.$/u);
    const tables: readonly TableKey[] = one.tables;
    expect(tables.filter((table) => !TABLE_KEYS.includes(table))).toEqual([]);
    for (const practice of one.practices) expect(practice).toMatch(/^S([1-9]|[1-7]\d|8[0-4])$/u);
  });
});

describe("gates, contacts and roles", () => {
  it.each([
    ["S57: a sponsor who has signed for the term", "G1"],
    ["S5: a champion who is an officer below the CEO", "G2"],
    ["S31: people who are committed", "G3"],
    ["S47: a forum of its own that is scheduled", "G4"],
    ["S13: a roadmap that is funded this year", "G5"],
  ] as const)("%s is gate %s", (title, id) => {
    expect(GATES[id].practices[0]).toBe(title.split(":")[0]);
  });

  it("S57: there are five gates and no sixth", () => {
    expect(Object.keys(GATES)).toEqual(GATE_IDS);
  });

  it("S77: a contact is a rescue, revenue, a response or relationship", () => {
    expect(Object.keys(CONTACT_KINDS)).toEqual(CONTACT_TYPES);
    for (const { words, source } of Object.values(CONTACT_KINDS)) {
      expect(words).toMatch(/\.$/u);
      expect(source.file).toBe("004");
    }
  });

  it("S26: roles go from the CEO to the front line; only offices of one person are shown apart at any number", () => {
    expect(Object.keys(ROLES)).toEqual(ROLE_GROUPS);
    const alone = Object.values(ROLES).filter(({ isOneOffice }) => isOneOffice);
    expect(alone.map(({ id }) => id)).toEqual(["CEO", "CCO"]);
  });
});
