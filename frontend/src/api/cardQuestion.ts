import { get } from './http';
import type { Question } from './types';

/** A card as a question, whether or not it is its turn. */
export function cardQuestion(card: string): Promise<Question> {
  return get(`/api/cards/${encodeURIComponent(card)}/question`);
}
