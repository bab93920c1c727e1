/** `workbook.functions`: the one that tells the date system of the workbook. */
import { DAYS_1904, serialOf } from "../model/dates.ts";
import { defineObject } from "../protocol/object.ts";
import { integerOf } from "./arguments.ts";

interface Answer {
  readonly value: unknown;
  readonly error: string | null;
}

const resultObject = defineObject<Answer>("FunctionResult", {
  read: { value: ({ value }) => value, error: ({ error }) => error },
});

export const functionsObject = defineObject<null>("Functions", {
  call: {
    date: (_it, args, core) => {
      const [year = 0, month = 0, day = 0] = args.map(integerOf);
      const serial = serialOf({ year, month, day });
      if (serial === null) return resultObject(core, { value: null, error: "#NUM!" });
      const value = core.book.date1904 ? serial - DAYS_1904 : serial;
      return resultObject(core, { value, error: null });
    },
  },
});
