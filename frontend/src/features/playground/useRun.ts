import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { execute, type StreamName } from '../../api/execute';
import { ApiError } from '../../api/failure';
import { healthKey } from '../../api/health';
import type { ExecutionRequest } from '../../api/types';
import { NO_OUTPUT, type RunState } from './runState';

/** Runs programs of a language, one at a time. Another language, or leaving the page, ends the run. */
export function useRun(language: string) {
  const [run, setRun] = useState<RunState>({ phase: 'none' });
  const current = useRef<AbortController>(null);
  const queries = useQueryClient();

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was run belongs to its language
  useEffect(
    () => () => {
      current.current?.abort();
      current.current = null;
      setRun({ phase: 'none' });
    },
    [language],
  );

  const start = useCallback(
    async (program: ExecutionRequest) => {
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
      const end = (state: RunState) => {
        cancelAnimationFrame(frame);
        if (current.current !== controller) return;
        current.current = null;
        setRun(state);
        void queries.invalidateQueries({ queryKey: healthKey });
      };
      setRun({ phase: 'running', startedAt, output });
      try {
        end({
          phase: 'ended',
          result: await execute(language, program, { signal: controller.signal, onOutput }),
        });
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
      }
    },
    [language, queries],
  );

  const stop = useCallback(() => current.current?.abort(), []);

  return { run, start, stop };
}
