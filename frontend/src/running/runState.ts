import type { Failure } from '../api/failure';
import type { StreamName } from '../api/stream';
import type { ExecutionResult } from '../api/types';

type Output = Readonly<Record<StreamName, string>>;

/** What has become of the last run. `startedAt` is on the clock of `performance.now()`. */
export type RunState<Result = ExecutionResult> =
  | { phase: 'none' }
  | { phase: 'running'; startedAt: number; output: Output }
  | { phase: 'ended'; result: Result }
  | { phase: 'stopped'; afterMs: number; output: Output }
  | { phase: 'failed'; failure: Failure; output: Output };

export const NO_OUTPUT: Output = { stdout: '', stderr: '' };

/** The output so far. The result's is authoritative: it has been decoded as a whole. */
export function outputOf(run: RunState): Output {
  switch (run.phase) {
    case 'none':
      return NO_OUTPUT;
    case 'ended':
      return { stdout: withoutNote(run.result, 'stdout'), stderr: withoutNote(run.result, 'stderr') };
    default:
      return run.output;
  }
}

/** The page has its own way to say that output was cut. */
function withoutNote(result: ExecutionResult, stream: StreamName): string {
  return result[`${stream}_truncated`]
    ? result[stream].replace(/\n\[Output truncated at [^\]\n]+ limit\]\n?$/, '')
    : result[stream];
}
