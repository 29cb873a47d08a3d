import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from './http';
import type { paths } from './schema';

type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type Forecast = Answer<'/api/stats/forecast'>;
export type Maturity = Answer<'/api/stats/maturity'>;
export type Retention = Answer<'/api/stats/retention'>;
export type HeatMap = Answer<'/api/stats/heatmap'>;
export type AnswerTimes = Answer<'/api/stats/answer-times'>;
export type Languages = Answer<'/api/stats/languages'>;
export type Hours = Answer<'/api/stats/hours'>;

/** What statistics are asked for; what is left out is everything, or the last year. */
export interface Scope {
  /** A deck with the decks in it. */
  deck?: string | undefined;
  /** First study day, `2026-11-24`. */
  from?: string | undefined;
}

const STALE_MS = 60_000;

export const useForecast = (days: number, scope: Scope = {}) =>
  useStatistics<Forecast>('forecast', { days: String(days), ...scope });
export const useMaturity = () => useStatistics<Maturity>('maturity', {});
export const useRetention = (scope: Scope = {}) => useStatistics<Retention>('retention', { ...scope });
export const useHeatMap = (scope: Scope = {}) => useStatistics<HeatMap>('heatmap', { ...scope });
export const useAnswerTimes = (scope: Scope = {}) => useStatistics<AnswerTimes>('answer-times', { ...scope });
export const useHours = (scope: Scope = {}) => useStatistics<Hours>('hours', { ...scope });
export const useLanguageStatistics = (scope: Scope = {}) =>
  useStatistics<Languages>('languages', { ...scope });

function useStatistics<T>(name: string, parameters: Record<string, string | undefined>) {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters)) {
    if (value) query.set(key, value);
  }
  return useQuery<T>({
    queryKey: ['stats', name, query.toString()],
    queryFn: () => get(`/api/stats/${name}${query.size > 0 ? `?${query}` : ''}`),
    // Until the new figures are there the old ones stay, so that nothing jumps about.
    placeholderData: keepPreviousData,
    staleTime: STALE_MS,
    retry: false,
  });
}
