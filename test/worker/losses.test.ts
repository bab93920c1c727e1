import { describe, expect, it } from "vitest";
import { AssetReview } from "../../shared/contract/asset/answer.ts";
import { LossPack } from "../../shared/contract/losses/answer.ts";
import { Scorecard } from "../../shared/contract/scorecard.ts";
import { ASSET_REQUEST, LOSSES_REQUEST } from "../../worker/openapi/loss-requests.ts";
import { postJson } from "./ask-app.ts";
import { problemOf } from "./read-problem.ts";

describe("the losses route", () => {
  it("S67: answers with volume, value and reasons, and the three verbs", async () => {
    const { status, text } = await postJson("/api/v1/losses", LOSSES_REQUEST);
    expect(status).toBe(200);
    const pack = LossPack.parse(JSON.parse(text));
    expect(pack.lost).toEqual({ count: 9, value: 19_900, valueUnknown: 0 });
    expect(pack.accounted.state).toBe("ties");
    expect(pack.explained.byCount.value).toBe(1 / 9);
  });

  it("has the same answer twice, byte for byte", async () => {
    const [one, other] = [
      await postJson("/api/v1/losses", LOSSES_REQUEST),
      await postJson("/api/v1/losses", LOSSES_REQUEST),
    ];
    expect(one.text).toBe(other.text);
  });

  it("refuses a column that is too short, and names it", async () => {
    const { counts, ...groups } = LOSSES_REQUEST.groups;
    const body = { ...LOSSES_REQUEST, groups: { ...groups, counts: counts.slice(1) } };
    const refused = await postJson("/api/v1/losses", body);
    expect(refused.status).toBe(422);
    expect(problemOf(refused)).toMatchObject({
      code: "body-invalid",
      errors: [
        {
          pointer: "/groups/counts",
          detail: "must be as long as every other column of groups",
        },
      ],
    });
  });

  it("refuses a name where a code belongs", async () => {
    const groups = { ...LOSSES_REQUEST.groups, caller: [null, null, null, "somebody"] };
    const refused = await postJson("/api/v1/losses", { ...LOSSES_REQUEST, groups });
    expect(refused.status).toBe(422);
    expect(problemOf(refused)).toMatchObject({
      errors: [{ pointer: "/groups/caller/3", detail: "must be a whole number from 0, or null" }],
    });
  });
});

describe("the asset route", () => {
  it("S39: answers with in, out and net, and what stayed", async () => {
    const { status, text } = await postJson("/api/v1/asset", ASSET_REQUEST);
    expect(status).toBe(200);
    const { flow, retention } = AssetReview.parse(JSON.parse(text));
    expect(flow.net).toBe(30);
    expect(retention?.isTied).toBe(true);
    expect(retention?.grossRetention.value).toBeCloseTo(1_744_000 / 1_770_000, 12);
  });

  it("refuses movements of other months", async () => {
    const movements = { ...ASSET_REQUEST.movements, from: "2026-08" };
    const refused = await postJson("/api/v1/asset", { ...ASSET_REQUEST, movements });
    expect(refused.status).toBe(422);
    expect(problemOf(refused)).toMatchObject({
      errors: [
        {
          pointer: "/movements/from",
          detail: "must be of the months of the review, 2026-09 to 2026-10",
        },
      ],
    });
  });
});

describe("the scorecard route", () => {
  it("S55: what is critical comes with whether anybody owns it", async () => {
    const { groups, work, customers } = LOSSES_REQUEST;
    const { status, text } = await postJson("/api/v1/scorecard", {
      contract: 1,
      asOf: "2026-10-31",
      customers,
      losses: {
        periods: groups.periods,
        reasons: groups.reasons,
        explained: groups.explained,
        counts: [3, 5, 0, 0, 1, 0],
        values: [6_300, 11_500, 0, 0, 2_100, 0],
        valueUnknown: [0, 0, 0, 0, 0, 0],
      },
      lossDetail: { groups, work },
    });
    expect(status).toBe(200);
    const { critical } = Scorecard.parse(JSON.parse(text));
    expect(critical.map(({ label, hasOwner }) => [label, hasOwner])).toEqual([
      ["Price", false],
      ["Service", true],
    ]);
  });

  it("loss detail without losses is refused", async () => {
    const refused = await postJson("/api/v1/scorecard", {
      contract: 1,
      asOf: "2026-10-31",
      complaints: { periods: [], categories: [], counts: [], grouping: "none" },
      lossDetail: { groups: LOSSES_REQUEST.groups },
    });
    expect(refused.status).toBe(422);
    expect(problemOf(refused)).toMatchObject({
      errors: [{ pointer: "/lossDetail", detail: "must come with losses" }],
    });
  });
});
