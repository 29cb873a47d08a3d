import { put } from './http';
import type { Draft } from './types';

/** Keeps what a person has written for a card's section, in place of what was kept. */
export function keepDraft(card: string, section: number, body: string): Promise<Draft> {
  return put(`/api/drafts/${encodeURIComponent(card)}/${section}`, { body });
}
