/** How far back statistics look. */
export const PERIODS = ['month', 'quarter', 'year', 'all'] as const;
export type Period = (typeof PERIODS)[number];

const DAYS: Record<'month' | 'quarter', number> = { month: 30, quarter: 90 };
const BEGINNING = '1970-01-01';

export function isPeriod(value: unknown): value is Period {
  return PERIODS.some((it) => it === value);
}

/** First day of a period that ends today; undefined for a year, which is what the service takes by itself. */
export function fromOf(period: Period, today: string): string | undefined {
  if (period === 'year') return undefined;
  return period === 'all' ? BEGINNING : plusDays(today, 1 - DAYS[period]);
}

/** A day of the calendar so many days later. */
export function plusDays(day: string, days: number): string {
  const date = new Date(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Today by the clock and calendar of this browser. */
export function localToday(now = new Date()): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((it) => String(it).padStart(2, '0'))
    .join('-');
}
