import { type StreamOptions, streamed } from './stream';
import type { ExecutionRequest, ExecutionResult } from './types';

/** Runs a program of a language. */
export function execute(
  language: string,
  program: ExecutionRequest,
  options: StreamOptions,
): Promise<ExecutionResult> {
  return streamed(`/execute/${encodeURIComponent(language)}`, program, options);
}
