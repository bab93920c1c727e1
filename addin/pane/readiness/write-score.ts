/** A score of 0 to 4 with one decimal, so that figures below one another line up. */
export function writeScore(score: number): string {
  return score.toFixed(1);
}
