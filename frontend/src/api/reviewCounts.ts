import { useQuery } from '@tanstack/react-query';
import { get } from './http';
import type { DeckCounts, ReviewCounts } from './types';

export const reviewCountsKey = ['review', 'counts'] as const;
const RETRY_MS = 2_000;

/** What is due: everything, and by deck. */
export function useReviewCounts() {
  return useQuery<{ all: ReviewCounts; decks: DeckCounts[] }>({
    queryKey: reviewCountsKey,
    queryFn: () => get('/api/review/counts'),
    retry: false,
    refetchInterval: (query) => (query.state.status === 'error' ? RETRY_MS : 60_000),
    refetchOnWindowFocus: true,
  });
}
