import { useQuery } from '@tanstack/react-query';
import { get, json, post, request } from './http';
import type { components } from './schema';

export type Session = components['schemas']['Session'];

const PATH = '/api/session';

/** Whether the service asks for a token, and whether this browser has given it. */
export const session = () => get<Session>(PATH);

export function useSession() {
  return useQuery({ queryKey: ['session'], queryFn: session, retry: false });
}

/** Gives the token. Throws an `ApiError` of the kind `locked` when it is another one. */
export const giveToken = (token: string) => post<Session>(PATH, { token });

export async function forgetToken(): Promise<Session> {
  return json(await request(PATH, { method: 'DELETE' }));
}
