import type { JSX } from "preact";

interface RadioProps<Value> {
  readonly name: string;
  readonly value: Value;
  /** What is chosen of the group; null when nothing is. */
  readonly chosen: Value | null;
  /** Takes the focus of the group while nothing is chosen. */
  readonly isFirst: boolean;
  readonly choose: (value: Value) => void;
}

/**
 * One of a group; the arrow keys move within it. Office.js moves the focus itself on Tab, from one field to the next:
 * only what is chosen may be one, or Tab would stop at every answer.
 */
export function Radio<Value>(props: RadioProps<Value>): JSX.Element {
  const { name, value, chosen, isFirst, choose } = props;
  const isStop = chosen === null ? isFirst : chosen === value;
  return (
    <input
      type="radio"
      name={name}
      tabIndex={isStop ? 0 : -1}
      checked={chosen === value}
      onChange={() => choose(value)}
    />
  );
}
