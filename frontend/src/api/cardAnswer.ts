import { useQuery } from '@tanstack/react-query';
import { get } from './http';
import type { CardAnswer, Question } from './types';

/** What a question leaves out. Asked for with the question, so that it is there when it is wanted. */
export function cardAnswerQuery({ card, seed, schedule }: Question) {
  return {
    queryKey: ['answer', card.id, seed, schedule.version],
    queryFn: (): Promise<CardAnswer> => get(`/api/cards/${encodeURIComponent(card.id)}/answer?seed=${seed}`),
    staleTime: Number.POSITIVE_INFINITY,
    retry: true,
    retryDelay: 2_000,
  };
}

export function useCardAnswer(question: Question): CardAnswer | undefined {
  return useQuery(cardAnswerQuery(question)).data;
}
