/** One character a point, as the peer labels it: of several rules the first speaks. */
export const LETTERS: Readonly<Record<string, string>> = {
  "beyond-limits high": "^",
  "beyond-limits low": "v",
  "trend high": "r",
  "trend low": "f",
  "two-of-three high": "n",
  "two-of-three low": "u",
  "shift high": "+",
  "shift low": "-",
};
