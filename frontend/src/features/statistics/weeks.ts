import type { HeatMap } from '../../api/statistics';
import { plusDays } from './period';

export type Day = HeatMap['days'][number];

/** How much was done on a day: nothing, or one of four steps. */
export type Level = 0 | 1 | 2 | 3 | 4;

export interface Cell {
  day: string;
  reviews: number;
  level: Level;
}

const WEEKS = 53;

/** The last year in weeks from Monday to Sunday, the last of which has today. */
export function weeks(days: readonly Day[], today: string): Cell[][] {
  const done = new Map(days.map(({ day, reviews }) => [day, reviews]));
  const levelOf = levels(days.map(({ reviews }) => reviews));
  const monday = plusDays(today, -((new Date(today).getUTCDay() + 6) % 7));
  return Array.from({ length: WEEKS }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => plusDays(monday, (week - WEEKS + 1) * 7 + weekday))
      .filter((day) => day <= today)
      .map((day) => {
        const reviews = done.get(day) ?? 0;
        return { day, reviews, level: levelOf(reviews) };
      }),
  );
}

/** Steps that part the days with reviews into four about equal groups. */
function levels(reviews: readonly number[]): (count: number) => Level {
  const sorted = [...reviews].sort((a, b) => a - b);
  const borders = [0.25, 0.5, 0.75].map((share) => sorted[Math.floor(share * sorted.length)] ?? 0);
  return (count) => (count === 0 ? 0 : ((1 + borders.filter((it) => count >= it).length) as Level));
}

/** Where the label of a month goes: the first week that begins in it, when there is room for a name. */
export function monthStarts(grid: readonly (readonly Cell[])[]): { week: number; day: string }[] {
  const starts = grid.flatMap((cells, week) => {
    const day = cells[0]?.day ?? '';
    return day.slice(0, 7) === grid[week - 1]?.[0]?.day.slice(0, 7) ? [] : [{ week, day }];
  });
  return starts.filter(({ week }, index) => (starts[index + 1]?.week ?? WEEKS + 3) - week >= 3);
}
