import { useQuery } from '@tanstack/react-query';
import { ApiError, failureOf } from './failure';
import { json, send } from './http';
import type { Health } from './types';

const EVERY_MS = 4_000;
const EVERY_MS_WHILE_AWAY = 2_000;

export const healthKey = ['health'] as const;

/** The service's own report. A 503 is one too: it says `down`, which is not the same as away. */
async function getHealth(signal: AbortSignal): Promise<Health> {
  const response = await send('/health', { signal });
  const isJson = response.headers.get('Content-Type')?.includes('json');
  if (isJson && (response.ok || response.status === 503)) return json<Health>(response);
  throw new ApiError(await failureOf(response));
}

export function useHealth() {
  return useQuery({
    queryKey: healthKey,
    queryFn: ({ signal }) => getHealth(signal),
    retry: false,
    refetchInterval: (query) => (query.state.status === 'error' ? EVERY_MS_WHILE_AWAY : EVERY_MS),
  });
}
