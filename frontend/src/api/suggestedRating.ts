import { useQuery } from '@tanstack/react-query';
import { post } from './http';
import type { Evidence, Suggestion } from './types';

/** The rating that the evidence speaks for, once there is any. */
export function useSuggestedRating(card: string, evidence: readonly Evidence[] | undefined) {
  return useQuery<Suggestion>({
    queryKey: ['suggestion', card, evidence],
    queryFn: () => post('/api/review/suggestion', { card_id: card, evidence }),
    enabled: evidence !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  }).data;
}
