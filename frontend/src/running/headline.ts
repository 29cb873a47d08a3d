import type { ExecutionResult, Language, Limits } from '../api/types';
import { lineCount } from '../text/format';
import { outputOf, type RunState } from './runState';
import type { Text } from './text';

export interface Headline {
  tone: 'hit' | 'miss' | 'warn' | 'calm';
  /** What has become of the run, in a word or two. */
  title: string;
  /** What that means, in a sentence. */
  sentence: string;
}

/** What the head of the outcome says. */
export function headlineOf(run: RunState, limits: Limits, text: Text, starting = false): Headline {
  switch (run.phase) {
    case 'none':
      return { tone: 'calm', ...text.notRun };
    case 'running':
      return { tone: 'calm', ...(starting ? text.starting : text.running) };
    case 'stopped':
      return { tone: 'warn', title: text.stopped.title, sentence: text.stopped.sentence(run.afterMs) };
    case 'failed':
      return { tone: 'miss', title: text.noResult, sentence: '' };
    case 'ended':
      return ofResult(run.result, limits, text);
  }
}

function ofResult({ status, exit_code }: ExecutionResult, limits: Limits, text: Text): Headline {
  switch (status) {
    case 'ok':
      return { tone: 'hit', ...text.ok };
    case 'error':
      return { tone: 'miss', title: text.error.title, sentence: text.error.sentence(exit_code) };
    case 'timeout':
      return { tone: 'warn', title: text.timeout.title, sentence: text.timeout.sentence(limits.timeout_ms) };
    case 'memory':
      return { tone: 'warn', title: text.memory.title, sentence: text.memory.sentence(limits.memory_mb) };
    case 'signal': {
      const signal = exit_code - 128;
      const { title, sentence, names } = text.signal;
      return { tone: 'miss', title: title(signal), sentence: names[signal] ?? sentence };
    }
  }
}

/** What a screen reader says when the run has come further; nothing before the first run. */
export function announcementOf(run: RunState, { limits, label }: Language, text: Text): string {
  const { title, sentence } = headlineOf(run, limits, text);
  switch (run.phase) {
    case 'none':
      return '';
    case 'running':
      return text.saysRunning(label);
    case 'failed':
      return text.saysNoResult;
    case 'stopped':
      return `${title}. ${sentence}`;
    case 'ended': {
      const { stdout, stderr } = outputOf(run);
      const figures = text.saysFigures(run.result.execution_time_ms, lineCount(stdout), lineCount(stderr));
      return `${title}. ${sentence} ${figures}`;
    }
  }
}
