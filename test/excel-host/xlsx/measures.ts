/** Sizes: a file counts columns in characters, margins in inches and drawings in EMU; the model counts points. */

export const POINTS_PER_INCH = 72;
export const EMU_PER_POINT = 12_700;
const POINTS_PER_PIXEL = 0.75;
/** Width of a digit of Calibri 11, on which Excel's characters are based. */
const PIXELS_PER_CHARACTER = 7;

/** The width in a file includes the padding of 5 pixels. */
export const widthInPoints = (characters: number): number =>
  Math.round(characters * PIXELS_PER_CHARACTER) * POINTS_PER_PIXEL;

export const widthInCharacters = (points: number): number =>
  Math.round((points / POINTS_PER_PIXEL / PIXELS_PER_CHARACTER) * 256) / 256;
