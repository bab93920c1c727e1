import type { ReadinessScreen, ReadinessState } from "./state.ts";

/** One function for each kind of event. */
export type ReducersOf<Event extends { readonly kind: string }> = {
  readonly [Kind in Event["kind"]]: (
    state: ReadinessState,
    event: Extract<Event, { kind: Kind }>,
  ) => ReadinessState;
};

/** The state on another screen. */
export const show = (state: ReadinessState, screen: ReadinessScreen): ReadinessState => ({
  ...state,
  screen,
});
