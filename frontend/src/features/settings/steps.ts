const SECONDS: Record<string, number> = { s: 1, m: 60, h: 3_600, d: 86_400 };
const UNITS = ['d', 'h', 'm', 's'] as const;

/** Steps in seconds from what a person writes, `1m 10m 1d`; undefined when it is something else. */
export function readSteps(text: string): number[] | undefined {
  const words = text.split(/[\s,;]+/).filter(Boolean);
  const steps = words.map((word) => {
    const [, count, unit] = /^(\d+(?:\.\d+)?)([smhd])$/.exec(word) ?? [];
    return Number(count) * (SECONDS[unit ?? ''] ?? Number.NaN);
  });
  return steps.every((it) => it > 0) ? steps : undefined;
}

/** Steps as a person writes them, each in the largest unit that leaves it whole. */
export function writeSteps(steps: readonly number[]): string {
  return steps
    .map((step) => {
      const unit = UNITS.find((it) => step % (SECONDS[it] ?? 1) === 0) ?? 's';
      return `${step / (SECONDS[unit] ?? 1)}${unit}`;
    })
    .join(' ');
}
