/** Codes of the currencies that cells commonly name (ISO 4217), in small letters. */
export const CURRENCY_CODES: readonly string[] =
  "usd eur gbp chf jpy cad aud nzd sek nok dkk pln czk huf brl mxn inr cny sgd hkd zar ars clp cop pen".split(
    " ",
  );
