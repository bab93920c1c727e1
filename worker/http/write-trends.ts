import type { OpenTrends } from "../../shared/scoring/trend/score-trends.ts";
import type { ShownPoints } from "../../shared/scoring/trend/shown-points.ts";
import { MOST_POINT_BYTES, putPoints } from "./put-points.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes of an ordinary answer for each point with its share of the rest; what is made at once need not be copied later. */
const USUAL_POINT_BYTES = 210;

/** Bytes of UTF-8 for a character at most, as `encodeInto` asks for. */
const WIDEST = 3;

/** Where an answer is put together that is sent as one; it grows as need be. */
const openBytes = (expected: number) => {
  const encoder = new TextEncoder();
  let bytes: Bytes = new Uint8Array(expected);
  let length = 0;
  const makeRoom = (more: number): void => {
    if (bytes.length - length >= more) return;
    const wider = new Uint8Array(2 * bytes.length + more);
    wider.set(bytes.subarray(0, length));
    bytes = wider;
  };
  return {
    add: (text: string): void => {
      makeRoom(text.length * WIDEST);
      length += encoder.encodeInto(text, bytes.subarray(length)).written;
    },
    addPoints: (points: ShownPoints): void => {
      makeRoom((points.labels.length + 1) * MOST_POINT_BYTES);
      length = putPoints(bytes, length, points);
    },
    all: (): Bytes => bytes.subarray(0, length),
  };
};

/**
 * The answer of the trends route, byte for byte the JSON of `scoreTrends`, series by series: each is written as soon as it is
 * scored and then forgotten.
 *
 * @param opened A checked request. @returns JSON in UTF-8.
 */
export function writeTrends({ head, periods, scoreEach }: OpenTrends): Bytes {
  const { add, addPoints, all } = openBytes(periods * USUAL_POINT_BYTES);
  add(JSON.stringify({ ...head, series: [] }).slice(0, -"]}".length));
  let separator = "";
  const multiplicity = scoreEach(({ head: own, points, verdict }) => {
    add(`${separator}${JSON.stringify(own).slice(0, -"}".length)},"points":`);
    addPoints(points);
    add(`,${JSON.stringify(verdict).slice("{".length)}`);
    separator = ",";
  });
  add(`],"multiplicity":${JSON.stringify(multiplicity)}}`);
  return all();
}
