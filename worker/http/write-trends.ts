import type { OpenTrends } from "../../shared/scoring/trend/score-trends.ts";
import type { ShownPoints } from "../../shared/scoring/trend/shown-points.ts";
import { putText } from "./put-json.ts";
import { MOST_POINT_BYTES, putPoints } from "./put-points.ts";
import { putValue } from "./put-value.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes of an ordinary answer for each point with its share of the rest; what is made at once need not be copied later. */
const USUAL_POINT_BYTES = 210;

const COMMA = 44;

/** Where an answer is put together that is sent as one; it grows as need be. */
const openBytes = (expected: number) => {
  let bytes: Bytes = new Uint8Array(expected);
  let length = 0;
  const makeRoom = (more: number): void => {
    if (bytes.length - length >= more) return;
    const wider = new Uint8Array(2 * bytes.length + more);
    wider.set(bytes.subarray(0, length));
    bytes = wider;
  };
  /** What finds no room is put again when it has some. @returns The place where it stands. */
  const addWhole = (put: (into: Uint8Array, at: number) => number): number => {
    const at = length;
    let end = put(bytes, at);
    if (end > bytes.length) {
      makeRoom(end - at);
      end = put(bytes, at);
    }
    length = end;
    return at;
  };
  const addValue = (value: unknown): number => addWhole((into, at) => putValue(into, at, value));
  return {
    /** Adds text of ASCII. */
    add: (text: string): number => addWhole((into, at) => putText(into, at, text)),
    addValue,
    /** Adds an object that goes on. */
    addStart: (value: object): void => {
      addValue(value);
      length -= "}".length;
    },
    /** Adds the rest of an object, which has some. */
    addRest: (value: object): void => {
      const at = addValue(value);
      bytes[at] = COMMA;
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
  const { add, addValue, addStart, addRest, addPoints, all } = openBytes(
    periods * USUAL_POINT_BYTES,
  );
  addStart(head);
  add(',"series":[');
  let separator = "";
  const multiplicity = scoreEach(({ head: own, points, verdict }) => {
    add(separator);
    addStart(own);
    add(',"points":');
    addPoints(points);
    addRest(verdict);
    separator = ",";
  });
  add('],"multiplicity":');
  addValue(multiplicity);
  add("}");
  return all();
}
