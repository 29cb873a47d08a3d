const STEPS = [1, 2, 2.5, 5, 10];

/** Round numbers from 0 to the first that is not below the most, at most `count` steps; whole ones for counts. */
export function ticks(most: number, count = 4): number[] {
  const rough = Math.max(most, 1) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = STEPS.find((it) => it * power >= rough && Number.isInteger(it * power)) ?? 10;
  const step = Math.max(1, factor * power);
  const steps = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: steps + 1 }, (_, index) => index * step);
}

/** Round shares below 1 for an axis that shows the least of them, in steps of 5, 10 or 20 %. */
export function shareTicks(least: number): number[] {
  const below = Math.min(0.9, Math.floor(least * 10 + 1e-9) / 10);
  const step = below >= 0.8 ? 5 : below >= 0.5 ? 10 : 20;
  const first = Math.floor((below * 100) / step) * step;
  return Array.from({ length: (100 - first) / step + 1 }, (_, index) => (first + index * step) / 100);
}

/** Every how many-th label fits when each of the `count` bands is so wide. */
export function labelEvery(bandWidth: number, labelWidth: number): number {
  return Math.max(1, Math.ceil(labelWidth / Math.max(bandWidth, 0.1)));
}
