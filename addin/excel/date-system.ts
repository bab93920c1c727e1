/** 1 January 2020 in a workbook that counts days from 1904. */
const NEW_YEAR_2020_FROM_1904 = 42_369;

/**
 * Asks the workbook what 1 January 2020 is as a number: no property tells the date system. Not yet seen in a real
 * Excel; an answer other than that of 1904 is taken as the usual system.
 */
export const queueDateSystem = (workbook: Excel.Workbook): Excel.FunctionResult<number> =>
  workbook.functions.date(2020, 1, 1).load("value");

/** Whether the workbook counts days from 1904. */
export const from1904 = (answer: Excel.FunctionResult<number>): boolean =>
  answer.value === NEW_YEAR_2020_FROM_1904;
