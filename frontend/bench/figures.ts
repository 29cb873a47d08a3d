/** One line of the table. */
export interface Row {
  what: string;
  toReach: string;
  /** In milliseconds. */
  times: readonly number[];
}

/** The value below which this share of the sorted values lies (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function timesTable(rows: readonly Row[]): string {
  const ms = (value: number) => value.toFixed(1);
  return [
    '| from key to paint | keys | median ms | p95 ms | longest ms | to reach |',
    '|---|---:|---:|---:|---:|---:|',
    ...rows.map(
      ({ what, times, toReach }) =>
        `| ${what} | ${times.length} | ${ms(percentile(times, 0.5))} | ${ms(percentile(times, 0.95))} | ${ms(percentile(times, 1))} | ${toReach} |`,
    ),
  ].join('\n');
}

/** Something that is not a time. */
export interface Fact {
  what: string;
  measured: number;
  toReach: string;
}

export function factsTable(facts: readonly Fact[]): string {
  const plain = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(4));
  return [
    '| the app | measured | to reach |',
    '|---|---:|---:|',
    ...facts.map(({ what, measured, toReach }) => `| ${what} | ${plain(measured)} | ${toReach} |`),
  ].join('\n');
}
