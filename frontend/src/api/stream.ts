import { ApiError, type Failure } from './failure';
import { json, request } from './http';
import { type ServerEvent, serverEvents } from './sse';
import type { OutputEvent, Problem } from './types';

export type StreamName = 'stdout' | 'stderr';

export interface StreamOptions {
  /** Aborting closes the connection, and that ends the program. */
  signal: AbortSignal;
  /** Called with each piece of output as it comes. */
  onOutput: (stream: StreamName, text: string) => void;
}

/**
 * Has a program run, and resolves with the result when it has ended.
 * Throws `ApiError`, or the `AbortError` of the signal.
 */
export async function streamed<T>(
  path: string,
  body: unknown,
  { signal, onOutput }: StreamOptions,
): Promise<T> {
  const response = await request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    body: JSON.stringify(body),
    signal,
  });
  if (response.headers.get('Content-Type')?.includes('application/json')) return json(response);
  if (response.body === null) throw new ApiError({ kind: 'broken' });
  try {
    for await (const event of serverEvents(response.body)) {
      if (event.event === 'stdout' || event.event === 'stderr') {
        onOutput(event.event, data<OutputEvent>(event).text);
      } else if (event.event === 'result') {
        return data<T>(event);
      } else if (event.event === 'error') {
        throw new ApiError(failureOfEvent(data<Problem>(event)));
      }
    }
  } catch (error) {
    if (signal.aborted || error instanceof ApiError) throw error;
  }
  throw new ApiError({ kind: 'broken' });
}

function data<T>(event: ServerEvent): T {
  return JSON.parse(event.data) as T;
}

function failureOfEvent({ status, title, detail }: Problem): Failure {
  return status === 503 ? { kind: 'not-started', detail } : { kind: 'refused', status, title, detail };
}
