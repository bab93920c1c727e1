/** A rule of the scorecard with what it means and where it is from. */
export interface MethodRule {
  readonly name: string;
  readonly words: string;
  readonly source: string;
}

/** Sources that several rules have. */
export const NHS = "NHS England, “Making Data Count”";
export const OURS = "Our choice";
