import type { Place } from "./block.ts";
import type { SheetPlan } from "./plan.ts";

/** A sheet and where its figures stand, by key, for links and checks from other sheets. */
export interface Drawn {
  readonly plan: SheetPlan;
  readonly anchors: ReadonlyMap<string, Place>;
}
