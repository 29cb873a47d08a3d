import { useQuery } from '@tanstack/react-query';
import { recall, remember } from '../storage/storage';
import { json, request } from './http';
import type { Language } from './types';

const REMEMBERED = 'languages';
const RETRY_MS = 2_000;

async function getLanguages(signal: AbortSignal): Promise<Language[]> {
  const response = await request('/languages', { signal });
  const { languages } = await json<{ languages: Language[] }>(response);
  remember(REMEMBERED, languages);
  return languages;
}

/** The configured languages; those of the last visit stand in until the service answers. */
export function useLanguages() {
  return useQuery<Language[]>({
    queryKey: ['languages'],
    queryFn: ({ signal }) => getLanguages(signal),
    initialData: () => recall(REMEMBERED, isLanguages),
    initialDataUpdatedAt: 0,
    retry: false,
    refetchInterval: (query) => (query.state.status === 'error' ? RETRY_MS : false),
    refetchOnReconnect: true,
    staleTime: 60_000,
  });
}

/** What people call a language; its name as long as that is not known. */
export function useLanguageLabel(): (name: string) => string {
  const { data } = useLanguages();
  return (name) => data?.find((it) => it.name === name)?.label ?? name;
}

function isLanguages(value: unknown): value is Language[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((it) => typeof it?.name === 'string' && typeof it?.example === 'string' && it?.limits)
  );
}
