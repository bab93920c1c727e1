import { METHOD } from "../../shared/catalogue/metrics.ts";
import { measurePower, STEPS } from "./power.ts";
import { PROCESSES } from "./processes.ts";
import { countFalseMarks, READINGS, SEED, SERIES, STEP_SERIES } from "./run.ts";

/** A share in percent with one decimal, as the tables have it. */
const percent = (share: number): string => (100 * share).toFixed(1);

const falseRows = (tell: (line: string) => void): readonly string[] =>
  PROCESSES.flatMap((process) =>
    process.months.map((months) => {
      const run = { months, series: SERIES, seed: SEED };
      const ours = countFalseMarks(process, { ...run, reading: READINGS.auto });
      const peer = countFalseMarks(process, { ...run, reading: READINGS.nhsr022 });
      const bound = process.most === null ? "reported" : `≤ ${percent(process.most)}`;
      const row = `| ${process.name} | ${months} | ${percent(ours.latest)} | ${bound} | ${percent(peer.latest)} | ${percent(ours.anyPoint)} | ${percent(peer.anyPoint)} | ${percent(ours.points)} | ${percent(ours.runs)} |`;
      tell(row);
      return row;
    }),
  );

const powerRows = (tell: (line: string) => void): readonly string[] =>
  STEPS.map((step) => {
    const run = { series: STEP_SERIES, seed: SEED };
    const ours = measurePower(step, { reading: READINGS.auto, chart: "auto" }, run);
    const xmr = measurePower(step, { reading: READINGS.auto, chart: "xmr", screen: "never" }, run);
    const row = `| ${step.name} | ${percent(ours.within3)} | ${percent(xmr.within3)} | ${percent(ours.within6)} | ${percent(xmr.within6)} | ${percent(ours.within12)} | ${percent(xmr.within12)} |`;
    tell(row);
    return row;
  });

/**
 * The calibration as a document.
 *
 * @param tell Takes each row as it is ready.
 */
export function writeCalibration(tell: (line: string) => void): string {
  return `# Calibration

How often the trend engine marks series that never change, and how soon it marks a change. Made by \`npm run calibrate\` (method ${METHOD}, seed ${SEED}): ${SERIES.toLocaleString("en")} invented series of each process, ${STEP_SERIES.toLocaleString("en")} of each step. The processes are in \`test/calibration/processes.ts\`; a test runs them again, with fewer series.

## False marks on stable series

Percent of series. _Latest_: the mark of the latest month, what a board sees, is false. _Any_: some month of the series has a rule. _Months_: share of all months with a rule. _Runs_: the verdict of Anhøj on the whole series, told apart from the mark. _Peer_ is our profile \`nhsr022\`, which agrees with NHSRplotthedots 0.2.2 point by point, on the same series.

| Process | Months | Latest | Bound | Peer latest | Any | Peer any | Months with a rule | Runs |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${falseRows(tell).join("\n")}

All with the default rules (\`mdc2023\`, seven points) and charts chosen by the data. Over the same processes six points mark 2.7 % on average and eight 0.8 %; \`anhoej\` 0.5 %, \`wheeler\` 0.8 %, \`western-electric\` 1.2 %. For charts or a screening that was asked for, the share that chance marks is not known, and the answer says so.

What to take from it:

- With 20 stable categories, expect a false mark in about every third month. The Board and every answer say how many chance alone would give.
- Rare categories (under 2 a month) are hardly ever marked falsely. A change in them shows late: their mark also looks at whole quarters and at the last 12 months against the 12 before.
- A season needs events to be seen: at 5 a month the pattern is found in about a third of series, and the others are marked as often as the bound just allows or a little more.
- Months that resemble their neighbours (AR 0.5) are marked falsely in one series of eight, by every chart of this kind. The engine warns when it sees this: “Neighbouring months are alike”.
- Small counts that come in clusters (5 a month, half as much again by chance of the month) pass the bound too: no limits from two or three years know how large a cluster can be.

## Power

Percent of series in which a step up after 24 months is marked within 3, 6 and 12 months, each month looked at as it comes. _XmR_ is the plain chart of individual values, without screening, read by the same rules. Where XmR is right (measures, and counts from 25 a month on) the engine draws it, and finds as much. For fewer events its limits are never closer than chance puts them: XmR's are closer by luck in half of the series, which finds a step sooner and marks more stable series than the bound allows (the peer's column above).

| Step | within 3 | XmR | within 6 | XmR | within 12 | XmR |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${powerRows(tell).join("\n")}
`;
}
