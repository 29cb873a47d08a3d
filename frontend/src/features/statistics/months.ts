import type { Retention } from '../../api/statistics';

export type Month = Retention['months'][number];

/** Reviews with what was remembered and what was predicted of them, 0 to 1. */
export interface Recall {
  reviews: number;
  remembered: number;
  predicted: number;
}

/** What was remembered of all reviews together; undefined when there are none. */
export function recallOf(months: readonly Month[]): Recall | undefined {
  const reviews = months.reduce((all, it) => all + it.reviews, 0);
  if (reviews === 0) return undefined;
  const mean = (share: (month: Month) => number) =>
    months.reduce((all, it) => all + share(it) * it.reviews, 0) / reviews;
  return {
    reviews,
    remembered: mean((it) => it.true_retention),
    predicted: mean((it) => it.predicted_retention),
  };
}

/** Every month from the first to the last, `2026-11`, also those without reviews. */
export function everyMonth(months: readonly Month[]): string[] {
  const names = months.map(({ month }) => month).sort();
  const [first, last] = [names[0], names.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all: string[] = [];
  const date = new Date(first);
  while (all.at(-1) !== last) {
    all.push(date.toISOString().slice(0, 7));
    date.setUTCMonth(date.getUTCMonth() + 1);
  }
  return all;
}
