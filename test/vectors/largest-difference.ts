type Figures = readonly (number | null | undefined)[];

/** Relative difference, absolute where the peer has 0; what is missing agrees with what is missing alone. */
const differenceOf = (ours: number | null | undefined, peer: number | null | undefined): number => {
  if (typeof ours !== "number" || typeof peer !== "number") return ours === peer ? 0 : Infinity;
  return peer === 0 ? Math.abs(ours) : Math.abs(ours / peer - 1);
};

/** The largest difference between our figures and those of a peer in the same order; endless when one lacks some. */
export const largestDifference = (ours: Figures, peer: Figures): number =>
  ours.length === peer.length
    ? Math.max(0, ...ours.map((figure, index) => differenceOf(figure, peer[index])))
    : Infinity;
