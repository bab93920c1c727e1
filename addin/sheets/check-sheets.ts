import type { Place } from "./block.ts";
import { formula, number } from "./cells.ts";
import type { Check } from "./check.ts";
import { COUNT_FORMAT, NET_FORMAT, moneyFormat } from "./number-format.ts";
import { referTo } from "./quote-sheet.ts";
import type { SheetInput } from "./sheet-input.ts";

/** The unit of complaints where no list of customers makes it a rate. */
const COUNT_UNIT = "complaints a month";

/** Where the figures of our sheets stand. */
export interface FigurePlaces {
  readonly board: ReadonlyMap<string, Place>;
  readonly trends: ReadonlyMap<string, Place>;
  readonly losses: ReadonlyMap<string, Place>;
}

interface Pair {
  readonly name: string;
  readonly here: string | null;
  readonly there: string | null;
  readonly format: string;
  readonly isAmount: boolean;
}

const referenceTo = (sheet: string, place: Place | undefined): string | null =>
  place === undefined ? null : `=${referTo(sheet, { ...place, rows: 1, columns: 1 })}`;

/** References to the figures of our sheets by key; null for a figure that is not there. */
const figuresOf = ({ names }: SheetInput, { board, trends, losses }: FigurePlaces) => ({
  board: (key: string) => referenceTo(names.Board, board.get(key)),
  trends: (key: string) => referenceTo(names["Complaint trends"], trends.get(key)),
  losses: (key: string) => referenceTo(names["Loss review"], losses.get(key)),
});

const countPair = (name: string, here: string | null, there: string | null): Pair => ({
  name,
  here,
  there,
  format: COUNT_FORMAT,
  isAmount: false,
});

const boardPairs = (input: SheetInput, places: FigurePlaces): readonly Pair[] => {
  const { complaints, customers, losses } = input.scorecard;
  const at = figuresOf(input, places);
  // A rate cannot be compared with a count of rows.
  const isCount = complaints?.total.unit === COUNT_UNIT;
  const leftAt = customers === null ? "reasons-volume" : "customers-left";
  return [
    countPair(
      "Board: complaints in the latest month, and on Complaint trends",
      isCount ? at.board("total") : null,
      at.trends(`month:${complaints?.total.latest ?? ""}`),
    ),
    countPair(
      "Board: customers who came, and on Loss review",
      at.board("came"),
      at.losses("customers-came"),
    ),
    countPair("Board: customers who left, and on Loss review", at.board("left"), at.losses(leftAt)),
    {
      ...countPair("Board: net, and on Loss review", at.board("net"), at.losses("customers-net")),
      format: NET_FORMAT,
    },
    {
      name: "Board: yearly value lost, and the reasons on Loss review",
      here: at.board("value"),
      there: losses?.window.value == null ? null : at.losses("reasons-value"),
      format: moneyFormat(input.intake.currency),
      isAmount: true,
    },
  ];
};

const lossPairs = (input: SheetInput, places: FigurePlaces): readonly Pair[] => {
  const at = figuresOf(input, places);
  return [
    countPair(
      "Loss review: losses, and the sum of the reasons",
      at.losses("volume"),
      at.losses("reasons-volume"),
    ),
    countPair(
      "Loss review: losses of all months, and of all reasons",
      at.losses("months-volume"),
      at.losses("reasons-all"),
    ),
  ];
};

const checkOf = ({ name, here, there, format, isAmount }: Pair): readonly Check[] =>
  here === null || there === null
    ? []
    : [{ name, here: formula(here, format, { role: "body" }), source: there, isAmount }];

const checkGrandTotal = ({ intake, names }: SheetInput, places: FigurePlaces): readonly Check[] => {
  const there = referenceTo(names["Complaint trends"], places.trends.get("grand-total"));
  if (there === null || intake.complaints === null) return [];
  const { quality } = intake.complaints;
  return [
    {
      name: `${quality.table}: rows used, and all categories on Complaint trends together`,
      here: number(quality.used, COUNT_FORMAT, { role: "body" }),
      source: there,
      isAmount: false,
    },
  ];
};

/** Each month of customers carries its own check; together they are one. */
const checkRollForward = (input: SheetInput, places: FigurePlaces): readonly Check[] => {
  const months = input.scorecard.customers?.months ?? [];
  const [opening, came, left, closing] = ["opening", "came", "left", "closing"].map((part) =>
    places.losses.get(`customers-${part}`),
  );
  if (!opening || !closing || !came || !left || months.length === 0) return [];
  const sheet = input.names["Loss review"];
  const at = (place: Place): string => referTo(sheet, { ...place, rows: 1, columns: 1 });
  return [
    {
      name: "Loss review: customers at the end, and those at the start plus came less left",
      here: formula(`=${at(closing)}`, COUNT_FORMAT, { role: "body" }),
      source: `=${at(opening)}+${at(came)}-${at(left)}`,
      isAmount: false,
    },
  ];
};

/**
 * Checks between our own sheets: a figure on the board is the figure of the sheet that details it.
 *
 * @param input Scorecard and intake. @param places Where the figures stand. @returns Checks; those whose figures are not
 * there are left out.
 */
export function checkSheets(input: SheetInput, places: FigurePlaces): readonly Check[] {
  return [
    ...checkGrandTotal(input, places),
    ...[...boardPairs(input, places), ...lossPairs(input, places)].flatMap(checkOf),
    ...checkRollForward(input, places),
  ];
}
