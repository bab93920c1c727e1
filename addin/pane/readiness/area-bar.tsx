import type { JSX } from "preact";
import type { AreaProfile } from "./quiz-kit.ts";

/** The drawing is 400 wide, so that one point of the score is 100. */
const POINT = 100;
const MARKS = [1, 2, 3];

type AreaBarProps = Pick<AreaProfile["claimed"], "point" | "lower" | "upper">;

/** The score as a filled length, and below it as a thin line what "don't know" leaves open. The text beside it says the same. */
export function AreaBar({ point, lower, upper }: AreaBarProps): JSX.Element {
  const isOpen = lower !== null && upper !== null && upper > lower;
  return (
    <svg class="area-bar" viewBox="0 0 400 14" preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" x="0" y="0" width="400" height="8" />
      {point !== null && <rect class="fill" x="0" y="0" width={point * POINT} height="8" />}
      {MARKS.map((mark) => (
        <rect key={mark} class="gap" x={mark * POINT - 1} y="0" width="2" height="8" />
      ))}
      {isOpen && (
        <>
          <rect
            class="range"
            x={lower * POINT}
            y="11"
            width={(upper - lower) * POINT}
            height="1.5"
          />
          <rect class="range" x={lower * POINT} y="9.5" width="2" height="4.5" />
          <rect class="range" x={upper * POINT - 2} y="9.5" width="2" height="4.5" />
        </>
      )}
    </svg>
  );
}
