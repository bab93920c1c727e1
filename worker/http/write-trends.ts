import type { TrendSeries } from "../../shared/contract/trend-series.ts";
import type { OpenTrends } from "../../shared/scoring/trend/score-trends.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** Enough for forty series of ten years of months. */
const FIRST_BYTES = 1_000_000;

/** A quote of a key cannot stand in a text of JSON, so that no id looks like this one. */
const NO_POINTS = '"points":[]';

/** A series as three texts: what stands before its points, the points, and the rest with the words. */
const writeSeries = (series: TrendSeries): readonly [string, string, string] => {
  const bare = JSON.stringify({ ...series, points: [] });
  const at = bare.indexOf(NO_POINTS) + NO_POINTS.length - "[]".length;
  return [bare.slice(0, at), JSON.stringify(series.points), bare.slice(at + "[]".length)];
};

/** Bytes of UTF-8 for a character at most, as `encodeInto` asks for. */
const WIDEST = 3;

/** Where text goes that is sent as one answer; it grows as the text does. */
const openBytes = (): { readonly add: (text: string) => void; readonly all: () => Bytes } => {
  const encoder = new TextEncoder();
  let bytes: Bytes = new Uint8Array(FIRST_BYTES);
  let length = 0;
  const add = (text: string): void => {
    if (bytes.length - length < text.length * WIDEST) {
      const wider = new Uint8Array(2 * bytes.length + text.length * WIDEST);
      wider.set(bytes.subarray(0, length));
      bytes = wider;
    }
    length += encoder.encodeInto(text, bytes.subarray(length)).written;
  };
  return { add, all: () => bytes.subarray(0, length) };
};

/**
 * The answer of the trends route, byte for byte the JSON of `scoreTrends`, series by series: each is written as soon as it is
 * scored and then forgotten. One letter beyond Latin-1, such as a minus sign, makes a whole text twice as wide and slow to
 * write and to encode; here the 60,000 points of an ordinary answer are written apart from all words.
 *
 * @param opened A checked request. @returns JSON in UTF-8.
 */
export function writeTrends({ head, scoreEach }: OpenTrends): Bytes {
  const { add, all } = openBytes();
  add(JSON.stringify({ ...head, series: [] }).slice(0, -"]}".length));
  let separator = "";
  const multiplicity = scoreEach((series) => {
    const [start, points, rest] = writeSeries(series);
    add(`${separator}${start}`);
    add(points);
    add(rest);
    separator = ",";
  });
  add(`],"multiplicity":${JSON.stringify(multiplicity)}}`);
  return all();
}
