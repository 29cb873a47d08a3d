import type { HeatMap } from '../../api/statistics';

export interface Day {
  date: Date;
  reviews: number;
}

export const DAYS_SHOWN = 14;

/** The last days up to today with their work, the earliest first. */
export function lastDays(work: HeatMap['days'], today: Date): Day[] {
  const reviews = new Map(work.map((it) => [it.day, it.reviews]));
  return Array.from({ length: DAYS_SHOWN }, (_, index) => {
    const date = new Date(today.getFullYear(), today.getMonth(), today.getDate() - DAYS_SHOWN + 1 + index);
    return { date, reviews: reviews.get(isoDay(date)) ?? 0 };
  });
}

/** Days in a row with work, up to today; a today without any yet does not end it. */
export function streak(work: HeatMap['days'], today: Date): number {
  const days = new Set(work.filter(({ reviews }) => reviews > 0).map(({ day }) => day));
  const at = (back: number) =>
    days.has(isoDay(new Date(today.getFullYear(), today.getMonth(), today.getDate() - back)));
  let back = at(0) ? 0 : 1;
  let length = 0;
  while (at(back)) {
    length++;
    back++;
  }
  return length;
}

function isoDay(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
