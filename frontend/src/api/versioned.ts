import { ApiError } from './failure';
import { json, request } from './http';

/** A thing of the service with its version, which a change has to name so that no other change is lost. */
export interface Versioned<T> {
  value: T;
  /** The entity tag. */
  version: string;
}

export async function getVersioned<T>(path: string): Promise<Versioned<T>> {
  return versioned(await request(path));
}

/** Replaces what has this version. Throws an `ApiError` that `isStale` when another version is there by now. */
export async function putVersioned<T>(
  path: string,
  { value, version }: Versioned<unknown>,
): Promise<Versioned<T>> {
  return versioned(
    await request(path, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'If-Match': version },
      body: JSON.stringify(value),
    }),
  );
}

/** Removes what has this version, and answers with it. */
export async function deleteVersioned<T>(path: string, version: string): Promise<Versioned<T>> {
  return versioned(await request(path, { method: 'DELETE', headers: { 'If-Match': version } }));
}

/** Whether a change was refused because somebody else, or another window, was faster. */
export function isStale(error: unknown): boolean {
  return error instanceof ApiError && error.failure.kind === 'refused' && error.failure.status === 412;
}

async function versioned<T>(response: Response): Promise<Versioned<T>> {
  return { value: await json<T>(response), version: response.headers.get('ETag') ?? '' };
}
