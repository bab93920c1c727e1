import { NOT_FOUND, putFraction } from "./put-fraction.ts";

const [ZERO, MINUS, TEN] = [48, 45, 10];
/** Whole numbers below this fit the 32 bits that a processor divides fast. */
const FAST_BELOW = 1e9;

const lengthOf = (whole: number): number => {
  let length = 1;
  for (let most = TEN; most <= whole; most *= TEN) length += 1;
  return length;
};

const putWhole = (bytes: Uint8Array, at: number, whole: number): number => {
  const end = at + lengthOf(whole);
  let rest = whole;
  for (let place = end - 1; place >= at; place -= 1) {
    const tens = Math.trunc(rest / TEN);
    bytes[place] = ZERO + rest - TEN * tens;
    rest = tens;
  }
  return end;
};

/**
 * Puts text of ASCII among bytes. For a short one this is faster than an encoder, whose call alone costs more.
 *
 * @param bytes With room for it. @param at Where. @returns The place after it.
 */
export function putText(bytes: Uint8Array, at: number, text: string): number {
  for (let index = 0; index < text.length; index += 1) bytes[at + index] = text.charCodeAt(index);
  return at + text.length;
}

/**
 * Puts bytes that are at hand already.
 *
 * @param bytes With room for them. @param at Where. @returns The place after them.
 */
export function putBytes(bytes: Uint8Array, at: number, part: Uint8Array): number {
  bytes.set(part, at);
  return at + part.length;
}

/**
 * Puts a number as JSON writes it.
 *
 * @param bytes With room for 25 more. @param at Where. @param value A number that is none is written `null`.
 * @returns The place after it.
 */
export function putNumber(bytes: Uint8Array, at: number, value = Number.NaN): number {
  if (!Number.isFinite(value)) return putText(bytes, at, "null");
  if (value < 0) {
    bytes[at] = MINUS;
    return putNumber(bytes, at + 1, -value);
  }
  if (Math.trunc(value) === value && value < FAST_BELOW) return putWhole(bytes, at, value);
  const end = Number.isInteger(value) ? NOT_FOUND : putFraction(bytes, at, value);
  return end === NOT_FOUND ? putText(bytes, at, String(value)) : end;
}
