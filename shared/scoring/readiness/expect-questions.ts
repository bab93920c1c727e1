import type { ExpectedQuestion, Readiness } from "../../contract/readiness/answer.ts";
import type { Evidence, Gate } from "../../contract/readiness/figure.ts";
import { GATES } from "../../catalogue/readiness/gates.ts";
import { ITEMS } from "../../catalogue/readiness/questions.ts";
import type { ItemId } from "../../contract/readiness/words.ts";
import type { Thresholds } from "../../catalogue/readiness/thresholds.ts";
import { writeNumber } from "../write-number.ts";
import { askAboutWork } from "./ask-about-work.ts";
import { evidenceOfItems } from "./evidence-of-items.ts";

/** More than a page of questions nobody prepares; the number of the design. */
const MOST_QUESTIONS = 10;

/** Of these, at most so many about single claims, so that the work is asked about too. Ours. */
const MOST_CLAIMS = 4;

type Asked = ExpectedQuestion;

const tellGates = (gates: readonly Gate[], { state, sentence }: Gate): string =>
  state === "fail"
    ? `${sentence} What has to happen, and by when?`
    : `${gates.map(({ id }) => GATES[id].asks).join(" ")} Where is it written down? ${sentence}`;

/** Gates that lack the same thing are one question, under the key of the first: nobody asks twice for a table. */
const askGates = ({ gates }: Readiness): readonly Asked[] =>
  [
    ...Map.groupBy(
      gates.filter(({ state }) => state !== "pass"),
      ({ state, sentence }) => `${state} ${sentence}`,
    ).values(),
  ].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    return [
      {
        key: `gate:${first.id}`,
        text: tellGates(same, first),
        addressee: first.id === "G5" ? "CFO" : "CEO",
        unit: null,
        refs: same.flatMap(({ refs }) => refs),
      },
    ];
  });

interface Claimed {
  readonly id: ItemId;
  readonly point: number;
  readonly evidence: Evidence | undefined;
}

const gapOf = ({ point, evidence }: Claimed): number => point - (evidence?.score ?? 0);

const claimed = (readiness: Readiness): readonly Claimed[] => {
  const weighed = evidenceOfItems(readiness.evidence);
  return readiness.claims.questions
    .flatMap(({ items }) => items)
    .flatMap(({ id, claimed: { point } }) =>
      point === null ? [] : [{ id, point, evidence: weighed.get(id) }],
    );
};

const askClaim = ({ id, point, evidence }: Claimed): Asked => {
  const said = `“${ITEMS[id].text}” is answered with ${writeNumber(point, 1)} of 4`;
  const score = evidence?.score ?? null;
  const found = evidence?.sentence ?? "";
  return {
    key: `claim:${id}`,
    text:
      score === null
        ? `${said}, and no row bears it out. ${found} What could the board be shown?`.replace(
            "  ",
            " ",
          )
        : `${said}, and the rows bear out ${writeNumber(score, 1)}. ${found} What explains the difference?`,
    addressee: "CCO",
    unit: null,
    refs: evidence?.refs ?? [],
  };
};

/** Claims that are far ahead of the rows; those without rows only where the claim is high. */
const askClaims = (readiness: Readiness, thresholds: Thresholds): readonly Asked[] =>
  claimed(readiness)
    .filter((one) => {
      if (one.evidence?.state === "not-applicable") return false;
      const isChecked = (one.evidence?.score ?? null) !== null;
      return isChecked
        ? gapOf(one) >= thresholds["gap-wide"]
        : one.point >= thresholds["high-claim"];
    })
    .toSorted((left, right) => gapOf(right) - gapOf(left) || order(left.id) - order(right.id))
    .slice(0, MOST_CLAIMS)
    .map(askClaim);

const ORDER = Object.keys(ITEMS);

const order = (id: ItemId): number => ORDER.indexOf(id);

const askFresh = ({ fresh }: Readiness): readonly Asked[] =>
  fresh.map(({ table, sentence }) => ({
    key: `fresh:${table}`,
    text: `${sentence} What was it kept in before?`,
    addressee: "CCO",
    unit: null,
    refs: [],
  }));

/**
 * The questions that a board or a CEO will ask, before they ask them: each made by a rule, with the rows behind it. Gates
 * first, then the work, then single claims, then tables that are new. `key` names the cause, so that an answer written
 * beside a question stays with it for as long as the cause does.
 *
 * @param readiness The assessment, its own questions not read. @param thresholds Those of the workbook.
 * @returns At most ten.
 * @see S64 (Bliss, "Owning the Customer Agenda", file 003: people "will come to expect these questions")
 */
export function expectQuestions(
  readiness: Readiness,
  thresholds: Thresholds,
): readonly ExpectedQuestion[] {
  return [
    ...askGates(readiness),
    ...askAboutWork(readiness, thresholds),
    ...askClaims(readiness, thresholds),
    ...askFresh(readiness),
  ].slice(0, MOST_QUESTIONS);
}
