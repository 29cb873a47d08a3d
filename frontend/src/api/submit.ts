import { type StreamOptions, streamed } from './stream';
import type { CardSubmission, Verdict } from './types';

/** Has the answer to a card's section judged. */
export function submit(card: string, answer: CardSubmission, options: StreamOptions): Promise<Verdict> {
  return streamed(`/api/cards/${encodeURIComponent(card)}/submissions`, answer, options);
}
