import type { ExecutionResult, Limits } from '../../api/types';

export type Tone = 'hit' | 'miss' | 'warn' | 'calm';

export interface Verdict {
  tone: Tone;
  /** The status in words. */
  title: string;
  /** What that means, in a sentence. */
  sentence: string;
}

const SIGNALS: Record<number, string> = {
  4: 'SIGILL, an instruction that the processor does not know.',
  6: 'SIGABRT, the program gave up by itself.',
  8: 'SIGFPE, a division by zero or the like.',
  9: 'SIGKILL, ended from outside.',
  11: 'SIGSEGV, it touched memory that is not its own.',
  13: 'SIGPIPE, nobody read what it wrote.',
  15: 'SIGTERM, asked to end from outside.',
  24: 'SIGXCPU, over the limit of CPU time.',
  25: 'SIGXFSZ, over the limit of a file’s size.',
  31: 'SIGSYS, a system call that is not allowed here.',
};

export function verdictOf(result: ExecutionResult, limits: Limits): Verdict {
  switch (result.status) {
    case 'ok':
      return { tone: 'hit', title: 'OK', sentence: 'The program ran to its end.' };
    case 'error':
      return {
        tone: 'miss',
        title: 'Error',
        sentence: `The program ended with exit code ${result.exit_code}.`,
      };
    case 'timeout':
      return {
        tone: 'warn',
        title: 'Time limit',
        sentence: `Ended at the limit of ${duration(limits.timeout_ms)}. What it wrote until then is below.`,
      };
    case 'memory':
      return {
        tone: 'warn',
        title: 'Memory limit',
        sentence: `Ended because it needed more than ${limits.memory_mb} MB.`,
      };
    case 'signal': {
      const signal = result.exit_code - 128;
      return {
        tone: 'miss',
        title: `Killed by signal ${signal}`,
        sentence: SIGNALS[signal] ?? 'The program did not end by itself.',
      };
    }
  }
}

/** A time in milliseconds for people: `0.84 ms`, `45.2 ms`, `1.23 s`, `2 min 5 s`. */
export function duration(ms: number): string {
  if (ms < 10) return `${trim(ms, 2)} ms`;
  if (ms < 999.95) return `${trim(ms, 1)} ms`;
  if (ms < 60_000) return `${trim(ms / 1_000, 2)} s`;
  const seconds = Math.round(ms / 1_000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** A number of bytes for people, in steps of 1024 as the limits are. */
export function bytes(count: number): string {
  if (count < 1024) return `${count} bytes`;
  return count < 1024 * 1024 ? `${trim(count / 1024, 1)} KB` : `${trim(count / 1024 / 1024, 1)} MB`;
}

export function trim(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}

export function count(n: number, one: string): string {
  return `${n} ${one}${n === 1 ? '' : 's'}`;
}

/** Lines of a text; what follows the last line end counts when there is something. */
export function lineCount(text: string): number {
  if (text === '') return 0;
  const ends = text.split('\n').length - 1;
  return text.endsWith('\n') ? ends : ends + 1;
}
