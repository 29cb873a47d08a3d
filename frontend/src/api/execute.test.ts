import { describe, expect, it, vi } from 'vitest';
import { execute } from './execute';
import type { Failure } from './failure';
import type { StreamOptions } from './stream';

const problem = (status: number, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify({ title: 'T', status, detail: 'D' }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });

const events = (text: string) => new Response(text, { headers: { 'Content-Type': 'text/event-stream' } });

function run(answer: () => Promise<Response>, options: Partial<StreamOptions> = {}) {
  const fetched = vi.fn(answer);
  vi.stubGlobal('fetch', fetched);
  const ended = execute(
    'c++',
    { code: 'x' },
    { signal: new AbortController().signal, onOutput: () => {}, ...options },
  );
  return { ended, fetched };
}

async function failureWith(answer: () => Promise<Response>): Promise<Failure> {
  return run(answer).ended.then(
    () => expect.unreachable('there was a result'),
    (error) => error.failure,
  );
}

describe('execute', () => {
  it('asks for a stream, under the language’s name', async () => {
    const { ended, fetched } = run(async () => events('event: result\ndata: {"exit_code":0}\n\n'));
    expect(await ended).toEqual({ exit_code: 0 });
    expect(fetched).toHaveBeenCalledWith(
      '/execute/c%2B%2B',
      expect.objectContaining({ method: 'POST', body: '{"code":"x"}' }),
    );
  });

  it('hands output on before the result', async () => {
    const onOutput = vi.fn();
    await run(async () => events('event: stderr\ndata: {"text":"a\\r\\n"}\n\nevent: result\ndata: {}\n\n'), {
      onOutput,
    }).ended;
    expect(onOutput.mock.calls).toEqual([['stderr', 'a\r\n']]);
  });

  it('takes a plain answer too', async () => {
    expect(await run(async () => Response.json({ exit_code: 3 })).ended).toEqual({ exit_code: 3 });
  });

  it.each<[string, () => Promise<Response>, Failure]>([
    ['no answer', () => Promise.reject(new TypeError('fetch failed')), { kind: 'away' }],
    ['a gateway’s problem', async () => problem(502, { 'Retry-After': '2' }), { kind: 'away' }],
    ['a gateway’s page', async () => new Response('<html>', { status: 503 }), { kind: 'away' }],
    ['busy', async () => problem(503, { 'Retry-After': '3' }), { kind: 'busy', detail: 'D', retryAfter: 3 }],
    ['not started', async () => problem(503), { kind: 'not-started', detail: 'D' }],
    ['too large', async () => problem(413), { kind: 'too-large', detail: 'D' }],
    ['refused', async () => problem(404), { kind: 'refused', status: 404, title: 'T', detail: 'D' }],
    [
      'a stream without a result',
      async () => events('event: stdout\ndata: {"text":"a"}\n\n'),
      { kind: 'broken' },
    ],
    ['a stream of nonsense', async () => events('event: result\ndata: {\n\n'), { kind: 'broken' }],
    [
      'an error in the stream',
      async () => events('event: error\ndata: {"title":"T","status":503,"detail":"D"}\n\n'),
      { kind: 'not-started', detail: 'D' },
    ],
  ])('tells what %s means', async (_, answer, failure) => {
    expect(await failureWith(answer)).toEqual(failure);
  });

  it('leaves an abort an abort', async () => {
    const controller = new AbortController();
    controller.abort();
    const { ended } = run(() => Promise.reject(controller.signal.reason), { signal: controller.signal });
    await expect(ended).rejects.toHaveProperty('name', 'AbortError');
  });
});
