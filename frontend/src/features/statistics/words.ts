import { number } from '../../text/format';

/** One or many, with large numbers grouped. */
export function count(n: number, one: string, many: string): string {
  return n === 1 ? `1 ${one}` : `${number(n)} ${many}`;
}

/** A rough time in seconds as people say it: `8 s`, `4 min`, `1 h`. */
export function seconds(s: number): string {
  if (s < 60) return `${s} s`;
  return s < 3600 ? `${number(s / 60)} min` : `${number(s / 3600)} h`;
}
