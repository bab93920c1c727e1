/** Formulas in a file differ a little from what is typed: newer functions carry a prefix there. */

/** Functions that came after Excel 2007, as far as Excel wants them marked ([MS-XLSX] 2.2.2). */
const NEWER = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC BASE BINOM.DIST BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR " +
    "BYCOL BYROW CEILING.MATH CHISQ.DIST CHISQ.INV CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT " +
    "CONFIDENCE.NORM CONFIDENCE.T COVARIANCE.P COVARIANCE.S DAYS DECIMAL DROP EXPAND EXPON.DIST " +
    "FILTERXML FLOOR.MATH FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAUSS HSTACK IFNA IFS " +
    "ISFORMULA ISOWEEKNUM LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT " +
    "NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PERCENTILE.EXC PERCENTILE.INC " +
    "PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC " +
    "RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S " +
    "SWITCH T.DIST T.INV T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR " +
    "UNICODE UNIQUE VAR.P VAR.S VSTACK WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);
/** These two carry a second prefix. */
const WORKSHEET = new Set(["FILTER", "SORT"]);

const TEXT_OR_CALL = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])([A-Z][A-Z0-9.]*)(?=\()/gi;

/** What stands in `<f>`: without the equals sign. */
export function toFile(formula: string): string {
  return formula.slice(1).replace(TEXT_OR_CALL, (whole, call: string | undefined) => {
    const name = call?.toUpperCase() ?? "";
    if (WORKSHEET.has(name)) return `_xlfn._xlws.${name}`;
    return NEWER.has(name) ? `_xlfn.${name}` : whole;
  });
}

/** With the equals sign, as Excel shows it. */
export const fromFile = (text: string): string =>
  `=${text.replaceAll(/_xlfn\.(?:_xlws\.)?|_xlws\./g, "")}`;
