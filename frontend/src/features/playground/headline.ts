import type { Limits } from '../../api/types';
import type { RunState } from './runState';
import { outputOf } from './runState';
import { count, duration, lineCount, type Verdict, verdictOf } from './words';

/** What the head of the outcome says. */
export function headlineOf(run: RunState, limits: Limits, starting = false): Verdict {
  switch (run.phase) {
    case 'none':
      return {
        tone: 'calm',
        title: 'Not run yet',
        sentence: 'Run the program and its output comes here as it is written, with its time and memory.',
      };
    case 'running':
      return starting
        ? {
            tone: 'calm',
            title: 'Starting',
            sentence: 'The container is being started. The first start may have to fetch its image.',
          }
        : { tone: 'calm', title: 'Running', sentence: 'Output is shown as it comes.' };
    case 'stopped':
      return {
        tone: 'warn',
        title: 'Stopped',
        sentence: `You ended the program after ${duration(run.afterMs)}. What it wrote until then is below.`,
      };
    case 'failed':
      return { tone: 'miss', title: 'No result', sentence: '' };
    case 'ended':
      return verdictOf(run.result, limits);
  }
}

/** What a screen reader says when the run has come further; nothing before the first run. */
export function announcementOf(run: RunState, limits: Limits, language: string): string {
  const { title, sentence } = headlineOf(run, limits);
  switch (run.phase) {
    case 'none':
      return '';
    case 'running':
      return `Running ${language}.`;
    case 'failed':
      return 'No result. The reason is at the outcome.';
    case 'stopped':
      return `${title}. ${sentence}`;
    case 'ended': {
      const { stdout, stderr } = outputOf(run);
      return (
        `${title}. ${sentence} It took ${duration(run.result.execution_time_ms)}. ` +
        `Standard output: ${count(lineCount(stdout), 'line')}. Standard error: ${count(lineCount(stderr), 'line')}.`
      );
    }
  }
}
