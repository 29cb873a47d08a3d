import { useEffect, useRef } from 'react';

/** Milliseconds since the component came up during which the page could be seen and the clock was not stopped. */
export function useActiveTime(stopped: boolean): () => number {
  const clock = useRef({ sum: 0, since: performance.now() as number | undefined });
  useEffect(() => {
    const watch = () => {
      const { current } = clock;
      if (current.since !== undefined) current.sum += performance.now() - current.since;
      current.since = document.hidden || stopped ? undefined : performance.now();
    };
    watch();
    document.addEventListener('visibilitychange', watch);
    return () => document.removeEventListener('visibilitychange', watch);
  }, [stopped]);
  return () => {
    const { sum, since } = clock.current;
    return sum + (since === undefined ? 0 : performance.now() - since);
  };
}
