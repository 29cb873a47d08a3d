import { describe, expect, it } from 'vitest';
import type { ExecutionResult } from '../api/types';
import { announcementOf, headlineOf } from './headline';
import { outputOf } from './runState';
import { en } from './text';

const limits = { timeout_ms: 10_000, memory_mb: 192, output_bytes: 10_240, processes: 64 };
const language = {
  name: 'python',
  label: 'Python',
  image: 'python:3.13-slim',
  extension: '.py',
  example: '',
  state: 'running',
  limits,
} as const;
const result: ExecutionResult = {
  stdout: 'a\nb\n',
  stderr: '',
  exit_code: 0,
  execution_time_ms: 45.23,
  container_id: 'abc123',
  language: 'python',
  image_name: 'python:3.13-slim',
  memory_used_mb: 12.34,
  cpu_percent: 5.67,
  file_path: '/tmp/exec_x.py',
  status: 'ok',
  timed_out: false,
  stdout_truncated: false,
  stderr_truncated: false,
  cpu_time_ms: 2.5,
  queue_ms: 0,
};

describe('a status in words', () => {
  it.each<[Partial<ExecutionResult>, string, string]>([
    [{}, 'OK', 'to its end'],
    [{ status: 'error', exit_code: 3 }, 'Error', 'exit code 3'],
    [{ status: 'timeout', exit_code: 124 }, 'Time limit', '10 s'],
    [{ status: 'memory', exit_code: 137 }, 'Memory limit', '192 MB'],
    [{ status: 'signal', exit_code: 139 }, 'Killed by signal 11', 'SIGSEGV'],
    [{ status: 'signal', exit_code: 168 }, 'Killed by signal 40', 'did not end by itself'],
  ])('%o is "%s"', (over, title, part) => {
    const headline = headlineOf({ phase: 'ended', result: { ...result, ...over } }, limits, en);
    expect(headline.title).toBe(title);
    expect(headline.sentence).toContain(part);
  });

  it('is announced with time and lines', () => {
    expect(announcementOf({ phase: 'ended', result }, language, en)).toBe(
      'OK. The program ran to its end. It took 45.2 ms. Standard output: 2 lines. Standard error: 0 lines.',
    );
  });
});

describe('output', () => {
  it('is shown without the service’s note when it was cut', () => {
    const cut = { ...result, stdout: 'aaa\n[Output truncated at 10KB limit]', stdout_truncated: true };
    expect(outputOf({ phase: 'ended', result: cut }).stdout).toBe('aaa');
  });

  it('that only looks like the note stays', () => {
    const fake = { ...result, stdout: 'aaa\n[Output truncated at 10KB limit]' };
    expect(outputOf({ phase: 'ended', result: fake }).stdout).toBe(fake.stdout);
  });
});
