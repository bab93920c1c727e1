import { openColumn } from "./column.ts";
import type { Columns } from "./level-columns.ts";

/** Waves a cycle. Ours: a yearly rise and fall, or two, is what seasons of complaints look like; more waves cost power. */
const WAVES = [1, 2];

/**
 * Cosine and sine of the first two waves of a cycle. With two seasons a wave its sine is 0 throughout and left out.
 *
 * @param seasons Season of each point, from 0. @param perCycle Seasons a cycle; none below two have waves.
 * @example waveColumns([0, 1], 2) // => [Float64Array.of(1, -1)]
 */
export function waveColumns(seasons: readonly number[], perCycle: number): Columns {
  return WAVES.filter((wave) => 2 * wave <= perCycle).flatMap((wave) => {
    const turns = 2 * wave < perCycle ? [Math.cos, Math.sin] : [Math.cos];
    return turns.map((turn) => {
      const bySeason = openColumn(perCycle);
      for (let season = 0; season < perCycle; season += 1)
        bySeason[season] = turn((2 * Math.PI * wave * season) / perCycle);
      const column = openColumn(seasons.length);
      for (let point = 0; point < column.length; point += 1)
        column[point] = bySeason[seasons[point] ?? 0] ?? 0;
      return column;
    });
  });
}
