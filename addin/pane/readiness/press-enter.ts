/** Enter in a field goes on, as in a form; not while a text is put together by an input method. */
export const onEnter =
  (goOn: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.isComposing) return;
    if (!(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    goOn();
  };
