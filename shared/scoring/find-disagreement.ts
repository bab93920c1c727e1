import type { Finding, Scorecard } from "../contract/scorecard.ts";
import { writeNumber } from "./write-number.ts";

type Parts = Pick<Scorecard, "losses" | "customers">;

/** Both lists have dates and cover the same months, or neither has dates. */
const isSameTime = ({ losses, customers }: Parts): boolean => {
  if (losses === null || customers === null) return false;
  const isDated = customers.months.length > 0;
  if (isDated !== (losses.monthly !== null)) return false;
  return !isDated || (customers.window.opening !== null && customers.window.note === undefined);
};

const conclude = (unit: "customers" | "contracts", left: number, lost: number): string => {
  if (unit === "contracts") return "contracts and losses are not counted alike";
  return left > lost
    ? `the reasons of ${writeNumber(left - lost)} are unknown`
    : `${writeNumber(lost - left)} more than the customer list has`;
};

/**
 * Whether as many customers left by the list of customers as are in the list of losses: reasons are known of the latter
 * alone, and a share of them says nothing about the others.
 *
 * @param parts Losses and customers. @param when The board's months in words. @returns The finding; null when they agree,
 * one of them is not there, or they do not cover the same months.
 * @example findDisagreement({ losses: null, customers: null }, "in the list") // => null
 */
export function findDisagreement(parts: Parts, when: string): Finding | null {
  const { losses, customers } = parts;
  if (losses === null || customers === null || !isSameTime(parts)) return null;
  const { unit, left } = customers.window;
  const lost = losses.window.count;
  if (left === lost) return null;
  const list = unit === "customers" ? "the customer list" : "the list of contracts";
  const counts = `${writeNumber(left)} ${unit} left by ${list} and ${writeNumber(lost)} are in the list of losses`;
  return {
    code: "lists-disagree",
    tone: "neutral",
    text: `${counts} ${when}: ${conclude(unit, left, lost)}.`,
    sheet: "Loss review",
    key: "customers",
  };
}
