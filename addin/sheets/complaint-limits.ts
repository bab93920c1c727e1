import type { Series } from "../../shared/contract/series.ts";
import type { Block, Draw } from "./block.ts";
import { blockOf } from "./block.ts";
import { text } from "./cells.ts";
import { chartWords } from "./chart-words.ts";
import { listWords } from "../../shared/scoring/list-words.ts";
import { wrapWords } from "./wrap-words.ts";

/** Characters of a sentence beside the kind of limits. */
const SENTENCE_WIDTH = 150;

interface Said {
  readonly label: string;
  readonly sentence: string;
  readonly names: readonly string[];
}

const nameOf = ({ label }: Series): string => label ?? "all complaints";

/** What is said of several series is said once, with their names. */
const gather = (
  all: readonly Series[],
  tell: (series: Series) => Pick<Said, "label" | "sentence"> | null,
): readonly Said[] => {
  const said = new Map<string, Said>();
  for (const series of all) {
    const told = tell(series);
    if (told === null) continue;
    const names = [...(said.get(told.sentence)?.names ?? []), nameOf(series)];
    said.set(told.sentence, { ...told, names });
  }
  return [...said.values()];
};

const tellNote = ({ limits, variation }: Series): Pick<Said, "label" | "sentence"> | null =>
  limits?.note === undefined || variation === "no-variation"
    ? null
    : { label: "", sentence: limits.note };

/**
 * Why each measure has the limits that it has: each reason once, with the categories that it holds for.
 *
 * @param total All complaints. @param categories In the order to show. @returns Kind of limits and reason, broken into lines.
 */
export function drawComplaintLimits(total: Series, categories: readonly Series[]): Draw {
  const all = [total, ...categories];
  const reasons = gather(all, ({ chart }) => ({
    label: chartWords(chart.type),
    sentence: chart.reason,
  }));
  const told = [...reasons, ...gather(all, tellNote)];
  const line = ({ sentence, names }: Said): string => {
    const whom = names.length === all.length ? "all of them" : listWords(names);
    return `${sentence} This holds for ${whom}.`;
  };
  return (row): Block =>
    blockOf(row, [
      [text("Where the limits come from", { role: "section" })],
      ...told.flatMap((said) =>
        wrapWords(line(said), SENTENCE_WIDTH).map((words, at) => [
          at === 0 ? text(said.label) : null,
          text(words),
        ]),
      ),
    ]);
}
