/** A state that changes by events alone, and tells one listener after each change. */
export interface Store<State, Event> {
  readonly read: () => State;
  readonly tell: (event: Event) => void;
}

/** A store over a pure reducer; `changed` hears of every new state, and of no event that changed nothing. */
export function createStore<State, Event>(
  reduce: (state: State, event: Event) => State,
  first: State,
  changed: (state: State) => void,
): Store<State, Event> {
  let state = first;
  return {
    read: () => state,
    tell: (event) => {
      const next = reduce(state, event);
      if (next === state) return;
      state = next;
      changed(state);
    },
  };
}
