import { type CSSProperties, useEffect, useState } from 'react';

const TICK_MS = 100;

/** Milliseconds since a moment on the clock of `performance.now()`, ten times a second. */
export function useElapsed(startedAt: number | undefined): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    if (startedAt === undefined) return;
    setNow(performance.now());
    const timer = setInterval(() => setNow(performance.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [startedAt]);
  return startedAt === undefined ? 0 : Math.max(0, now - startedAt);
}

/** How much of the time limit has gone, as a custom property for the bar that shows it. */
export function timeBar(elapsedMs: number, limitMs: number): CSSProperties {
  return { '--gone': Math.min(1, elapsedMs / limitMs) } as CSSProperties;
}
