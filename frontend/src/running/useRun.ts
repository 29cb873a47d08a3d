import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { ApiError } from '../api/failure';
import { healthKey } from '../api/health';
import type { StreamName, StreamOptions } from '../api/stream';
import { NO_OUTPUT, type RunState } from './runState';

/**
 * Has programs run by a call of the API, one at a time. Another subject, or leaving the page, ends the run and forgets
 * what came of it.
 */
export function useRun<Input, Result>(
  subject: string,
  call: (input: Input, options: StreamOptions) => Promise<Result>,
) {
  const [run, setRun] = useState<RunState<Result>>({ phase: 'none' });
  const latestCall = useRef(call);
  useLayoutEffect(() => {
    latestCall.current = call;
  });
  const current = useRef<AbortController>(null);
  const queries = useQueryClient();

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was run belongs to its subject
  useEffect(
    () => () => {
      current.current?.abort();
      current.current = null;
      setRun({ phase: 'none' });
    },
    [subject],
  );

  const start = useCallback(
    async (input: Input): Promise<Result | undefined> => {
      const controller = new AbortController();
      current.current = controller;
      const startedAt = performance.now();
      let output = NO_OUTPUT;
      let frame = 0;
      // A program may write faster than a page can be painted.
      const paint = () => {
        frame = 0;
        if (current.current === controller) setRun({ phase: 'running', startedAt, output });
      };
      const onOutput = (stream: StreamName, text: string) => {
        output = { ...output, [stream]: output[stream] + text };
        frame ||= requestAnimationFrame(paint);
      };
      const end = (state: RunState<Result>) => {
        cancelAnimationFrame(frame);
        if (current.current !== controller) return;
        current.current = null;
        setRun(state);
        void queries.invalidateQueries({ queryKey: healthKey });
      };
      setRun({ phase: 'running', startedAt, output });
      try {
        const result = await latestCall.current(input, { signal: controller.signal, onOutput });
        end({ phase: 'ended', result });
        return result;
      } catch (error) {
        if (controller.signal.aborted) {
          end({ phase: 'stopped', afterMs: performance.now() - startedAt, output });
        } else {
          end({
            phase: 'failed',
            failure: error instanceof ApiError ? error.failure : { kind: 'broken' },
            output,
          });
        }
        return undefined;
      }
    },
    [queries],
  );

  const stop = useCallback(() => current.current?.abort(), []);

  return { run, start, stop };
}
