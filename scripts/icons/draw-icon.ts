/** Red, green, blue from 0 to 255. */
type Color = readonly [number, number, number];
type Point = readonly [number, number];

const BLUE: Color = [15, 108, 189];
const WHITE: Color = [255, 255, 255];
const PALE: Color = [155, 203, 241];

/** Everything is drawn in a square of side 1, from the top left. */
const CORNER = 0.2;
const STROKE = 0.06;
const UPPER: readonly Point[] = [
  [0.26, 0.48],
  [0.5, 0.24],
  [0.74, 0.48],
];
const LOWER: readonly Point[] = [
  [0.26, 0.76],
  [0.5, 0.52],
  [0.74, 0.76],
];

/** Points a pixel is sampled at, along each side: enough for smooth edges at 16 pixels. */
const SAMPLES = 8;

function distanceToLine([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

const isOn = (point: Point, line: readonly Point[]): boolean =>
  line.some((start, index) => {
    const end = line[index + 1];
    return end !== undefined && distanceToLine(point, start, end) <= STROKE;
  });

function isInside([x, y]: Point): boolean {
  const dx = Math.max(0, Math.abs(x - 0.5) - (0.5 - CORNER));
  const dy = Math.max(0, Math.abs(y - 0.5) - (0.5 - CORNER));
  return Math.hypot(dx, dy) <= CORNER;
}

function colorAt(point: Point): Color | null {
  if (!isInside(point)) return null;
  if (isOn(point, UPPER)) return WHITE;
  return isOn(point, LOWER) ? PALE : BLUE;
}

function pixelAt(row: number, column: number, size: number): readonly number[] {
  let [red, green, blue, filled] = [0, 0, 0, 0];
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
    const x = (column + ((sample % SAMPLES) + 0.5) / SAMPLES) / size;
    const y = (row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / size;
    const color = colorAt([x, y]);
    if (color === null) continue;
    [red, green, blue, filled] = [red + color[0], green + color[1], blue + color[2], filled + 1];
  }
  const mean = (sum: number): number => (filled === 0 ? 0 : Math.round(sum / filled));
  return [mean(red), mean(green), mean(blue), Math.round((255 * filled) / SAMPLES ** 2)];
}

/** The mark of Upstream, two strokes that point up, as pixels of red, green, blue, alpha. */
export function drawIcon(size: number): Uint8Array {
  const pixels = Array.from({ length: size * size }, (_, index) =>
    pixelAt(Math.floor(index / size), index % size, size),
  );
  return Uint8Array.from(pixels.flat());
}
