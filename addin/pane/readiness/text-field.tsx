import { useId } from "preact/hooks";
import type { JSX } from "preact";

/** Enough for a sentence or an address; a cell and the kept draft stay small. */
const MOST_LETTERS = 250;

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly hint?: string;
  /** Texts that are offered; another can be typed. */
  readonly offered?: readonly string[];
  readonly placeholder?: string;
  readonly isRequired?: boolean;
}

/** A line to type in, with its label above. */
export function TextField(props: TextFieldProps): JSX.Element {
  const { label, value, change, hint, offered = [], placeholder, isRequired = false } = props;
  const id = useId();
  return (
    <div class="text-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        maxLength={MOST_LETTERS}
        autocomplete="off"
        placeholder={placeholder}
        required={isRequired}
        list={offered.length === 0 ? undefined : `${id}-offered`}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onInput={(event) => change(event.currentTarget.value)}
      />
      {offered.length > 0 && (
        <datalist id={`${id}-offered`}>
          {offered.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
