import { useQuery } from '@tanstack/react-query';
import type { components } from './schema';
import { getVersioned, putVersioned, type Versioned } from './versioned';

/** Everything is there in what the service answers; only a request may leave things out. */
export type Settings = Required<components['schemas']['LearningSettings']>;
export type DeckSettings = Settings['decks'][string];

const PATH = '/api/settings';
export const settingsKey = ['settings'] as const;

export const getSettings = () => getVersioned<Settings>(PATH);
export const putSettings = (settings: Versioned<Settings>) => putVersioned<Settings>(PATH, settings);

/** How the person wants to learn. */
export function useSettings() {
  return useQuery<Versioned<Settings>>({ queryKey: settingsKey, queryFn: getSettings, retry: false });
}
