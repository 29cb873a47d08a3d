import { type Locale, locale } from './locale';

const cache = new Map<string, Intl.NumberFormat>();

/** A number with at most so many decimals, as people write it in their language. */
export function number(value: number, digits = 0, language: Locale = locale()): string {
  const key = `${language} ${digits}`;
  const format = cache.get(key) ?? new Intl.NumberFormat(language, { maximumFractionDigits: digits });
  cache.set(key, format);
  return format.format(value);
}

const SPANS: [seconds: number, unit: string, digits: number][] = [
  [31_557_600, 'year', 1],
  [2_629_800, 'month', 1],
  [86_400, 'day', 0],
  [3_600, 'hour', 0],
  [60, 'minute', 0],
];

/** A span of time as people say it: `10 min`, `4 days`, `1.5 mths`. */
export function span(seconds: number): string {
  const [size, unit, digits] = SPANS.find(([it]) => seconds >= it) ?? [1, 'second', 0];
  const format = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(locale(), format).format(seconds / size);
}

/** A day without its year. */
export function shortDate(time: string | number): string {
  return new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short' }).format(new Date(time));
}

export function dateAndTime(time: string | number): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(time),
  );
}

/** A time in milliseconds for people: `0.84 ms`, `45.2 ms`, `1.23 s`, `2 min 5 s`. */
export function duration(ms: number): string {
  if (ms < 10) return `${number(ms, 2)} ms`;
  if (ms < 999.95) return `${number(ms, 1)} ms`;
  if (ms < 60_000) return `${number(ms / 1_000, 2)} s`;
  const seconds = Math.round(ms / 1_000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** A number of bytes for people, in steps of 1024 as the limits are. */
export function bytes(count: number): string {
  if (count < 1024) return `${count} B`;
  return count < 1024 * 1024 ? `${number(count / 1024, 1)} KB` : `${number(count / 1024 / 1024, 1)} MB`;
}

/** Lines of a text; what follows the last line end counts when there is something. */
export function lineCount(text: string): number {
  if (text === '') return 0;
  const ends = text.split('\n').length - 1;
  return text.endsWith('\n') ? ends : ends + 1;
}

/** A share from 0 to 1 in percent: `87 %`. */
export function percent(share: number, digits = 0): string {
  return `${number(share * 100, digits)} %`;
}

/** A long time for people, in hours and minutes: `45 min`, `3 h 20 min`. */
export function hours(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  return minutes < 60 ? `${minutes} min` : `${number(Math.floor(minutes / 60))} h ${minutes % 60} min`;
}

/** A day of the calendar, `2026-11-24`, as people write it in their language. */
export function day(
  iso: string,
  options: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' },
): string {
  return new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' }).format(new Date(iso));
}
