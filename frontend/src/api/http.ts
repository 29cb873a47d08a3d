import { access } from './access';
import { ApiError, failureOf } from './failure';

/** `fetch`, with everything but an answer to use thrown as `ApiError`. An abort stays an `AbortError`. */
export async function request(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await send(path, init);
  if (!response.ok) throw new ApiError(await failureOf(response));
  return response;
}

/** `fetch`, with only a missing answer thrown: for calls that read error statuses themselves. */
export async function send(path: string, init: RequestInit = {}): Promise<Response> {
  try {
    const response = await fetch(path, init);
    if (response.status === 401) access.locked = true;
    return response;
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ApiError({ kind: 'away' });
  }
}

/** The JSON of an answer; an answer that is not JSON comes from something that is not the service. */
export async function json<T>(response: Response): Promise<T> {
  try {
    return (await response.json()) as T;
  } catch {
    throw new ApiError({ kind: 'away' });
  }
}

export async function get<T>(path: string): Promise<T> {
  return json(await request(path));
}

export async function post<T>(path: string, body: unknown): Promise<T> {
  return json(await request(path, withBody('POST', body)));
}

export async function put<T>(path: string, body: unknown): Promise<T> {
  return json(await request(path, withBody('PUT', body)));
}

export async function patch<T>(path: string, body: unknown): Promise<T> {
  return json(await request(path, withBody('PATCH', body)));
}

function withBody(method: string, body: unknown): RequestInit {
  return { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}
