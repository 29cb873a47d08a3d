import { keepDraft } from '../../api/draft';
import type { Question } from '../../api/types';
import { forget, recall, remember } from '../../storage/storage';

/** Something that was written, and when by this browser's clock. */
interface Kept {
  body: string;
  at: number;
}

const PAUSE_MS = 1_500;
const timers = new Map<string, ReturnType<typeof setTimeout>>();

/** What the person had written for a section and not graded: here or in another browser, whichever is later. */
export function readDraft({ card, drafts }: Question, section: number): string | undefined {
  const here = recall(keyOf(card.id, section), isKept);
  const there = drafts.find((it) => it.section === section);
  if (!there) return here?.body;
  return here && here.at >= Date.parse(there.changed_at) ? here.body : there.body;
}

/** Keeps what was written: here at once, at the service after a pause. */
export function writeDraft(card: string, section: number, body: string): void {
  const key = keyOf(card, section);
  remember(key, { body, at: Date.now() });
  clearTimeout(timers.get(key));
  timers.set(
    key,
    // When the service cannot be reached the draft is still here, and the next change tries again.
    setTimeout(() => void keepDraft(card, section, body).catch(() => undefined), PAUSE_MS),
  );
}

/** Forgets what was written for a card, whose grade puts the service's copies away; returns how to bring it back. */
export function putDraftsAway({ card }: Question): () => void {
  const kept = card.sections.map((_, section) => recall(keyOf(card.id, section), isKept));
  card.sections.forEach((_, section) => {
    const key = keyOf(card.id, section);
    clearTimeout(timers.get(key));
    forget(key);
  });
  return () =>
    kept.forEach((it, section) => {
      if (it) remember(keyOf(card.id, section), it);
    });
}

function keyOf(card: string, section: number): string {
  return `draft.${card}.${section}`;
}

function isKept(value: unknown): value is Kept {
  const { body, at } = (value ?? {}) as Partial<Kept>;
  return typeof body === 'string' && typeof at === 'number';
}
