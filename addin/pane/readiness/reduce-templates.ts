import type { TemplateKey } from "../../intake/templates/template.ts";
import type { Made, TemplateChange, TemplateChoice, TemplateOffer } from "./handlers.ts";
import { show, type ReducersOf } from "./reducers-of.ts";
import type { ReadinessState } from "./state.ts";

/** Ways to tick many at once; they leave upgrades as they are. */
export type Ticks = "all" | "none" | "recommended";

/** What happens with the input tables. */
export type TemplatesEvent =
  | { readonly kind: "templates-found"; readonly offers: readonly TemplateOffer[] }
  | { readonly kind: "template-ticked"; readonly table: TemplateKey; readonly isIn: boolean }
  | { readonly kind: "templates-ticked"; readonly ticks: Ticks }
  | { readonly kind: "templates-previewed"; readonly changes: readonly TemplateChange[] }
  | { readonly kind: "templates-inserted"; readonly made: readonly Made[] };

/** Whether a table is in the workbook without columns that it has by now. */
export const isOlder = ({ there }: TemplateOffer): boolean =>
  there !== null && there.lacks.length > 0;

const isTicked = ({ there, isRecommended }: TemplateOffer, ticks: Ticks): boolean =>
  there === null && (ticks === "all" || (ticks === "recommended" && isRecommended));

function tick(state: ReadinessState, ticks: Ticks): ReadinessState {
  const upgrades = state.offers.filter(
    (offer) => isOlder(offer) && state.chosen.includes(offer.table),
  );
  const inserts = state.offers.filter((offer) => isTicked(offer, ticks));
  return { ...state, chosen: [...inserts, ...upgrades].map(({ table }) => table) };
}

/** What the ticks ask for, in the order of the list. */
export function choiceOf({ offers, chosen }: ReadinessState): TemplateChoice {
  const ticked = offers.filter(({ table }) => chosen.includes(table));
  return {
    insert: ticked.filter(({ there }) => there === null).map(({ table }) => table),
    upgrade: ticked.filter(isOlder).map(({ table }) => table),
  };
}

export const TEMPLATES_REDUCERS: ReducersOf<TemplatesEvent> = {
  "templates-found": (state, { offers }) => {
    const older = offers.filter(isOlder).map(({ table }) => table);
    const found = { ...state, offers, chosen: older };
    return show(tick(found, "recommended"), { kind: "templates" });
  },
  "template-ticked": (state, { table, isIn }) => {
    const others = state.chosen.filter((other) => other !== table);
    return { ...state, chosen: isIn ? [...others, table] : others };
  },
  "templates-ticked": (state, { ticks }) => tick(state, ticks),
  "templates-previewed": (state, { changes }) =>
    show(state, { kind: "templates-preview", changes }),
  "templates-inserted": (state, { made }) => show(state, { kind: "templates-made", made }),
};
