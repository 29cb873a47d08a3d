import { ApiError, type Failure } from '../../api/failure';
import type { Hold } from '../../api/holdCard';
import type { CardSchedule, Evidence, NextCard, Question, Rating, ReviewCounts } from '../../api/types';
import type { Deed, Outbox } from '../../outbox/outbox';

/** What is on the screen of a review. */
export type SessionState = {
  /** Of the queue with the card that is shown; unknown until the service has told. */
  counts: ReviewCounts | undefined;
  /** How many cards were graded since the page was opened. */
  graded: number;
  canUndo: boolean;
} & (
  | { phase: 'loading' }
  /** `shown` grows with each showing, also of the same card. */
  | { phase: 'card'; question: Question; shown: number }
  | { phase: 'done'; nextWaitingAt: string | undefined }
  | { phase: 'failed'; failure: Failure }
);

/** Where questions come from; tests have their own. */
export interface Source {
  next(deck: string | undefined, except: readonly string[]): Promise<NextCard>;
  question(card: string): Promise<Question>;
  undoLast(): Promise<CardSchedule[]>;
}

/** What the person has made of the card, for the grade. */
export interface Work {
  durationMs: number;
  evidence: Evidence[];
}

interface Past {
  deed: Deed;
  question: Question;
  /** Brings back what the person had written. */
  restore: () => void;
}

const RETRY_MS = 3_000;

/**
 * One sitting: which card is shown, which one comes next, and the way back. The next card is fetched while the person
 * is busy with this one, so a grade paints it at once, and what was done goes to the outbox.
 */
export class Session {
  #state: SessionState = { phase: 'loading', counts: undefined, graded: 0, canUndo: true };
  #listeners = new Set<() => void>();
  #upcoming: Question | undefined;
  #past: Past[] = [];
  /** Cards that came back by an undo and were not asked for again since. */
  #undone = new Set<string>();
  #shown = 0;
  #fetches = 0;
  #ended = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saved: () => void = () => {};
  #waiting = 0;
  readonly #deck: string | undefined;
  readonly #source: Source;
  readonly #outbox: Outbox;

  constructor(deck: string | undefined, source: Source, outbox: Outbox) {
    this.#deck = deck;
    this.#source = source;
    this.#outbox = outbox;
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Called with each question that will be shown, so that its answer can be fetched. */
  onUpcoming: (question: Question) => void = () => {};

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins, and returns how to end. */
  start(): () => void {
    this.#ended = false;
    this.#waiting = this.#outbox.state.waiting.length;
    this.#saved = this.#outbox.subscribe(() => this.#outboxChanged());
    void this.#fetch();
    return () => {
      this.#ended = true;
      clearTimeout(this.#timer);
      this.#saved();
    };
  }

  grade(rating: Rating, { durationMs, evidence }: Work, restore: () => void): void {
    if (this.#state.phase !== 'card') return;
    const { question } = this.#state;
    const id = crypto.randomUUID();
    this.#leave({
      question,
      restore,
      deed: {
        kind: 'grade',
        id,
        title: question.card.title,
        grade: {
          id,
          card_id: question.card.id,
          version: question.schedule.version,
          rating,
          duration_ms: Math.round(durationMs),
          evidence,
        },
      },
    });
  }

  hold(how: Hold, restore: () => void): void {
    if (this.#state.phase !== 'card') return;
    const { question } = this.#state;
    const { id: card, title } = question.card;
    this.#leave({
      question,
      restore,
      deed: { kind: 'hold', id: crypto.randomUUID(), title, card, how },
    });
  }

  /** Takes back what was done last; what was done before the page was opened is the service's to know. */
  async undo(): Promise<void> {
    const last = this.#past.pop();
    if (!last) return this.#undoEarlier();
    const { question, deed, restore } = last;
    this.#undone.add(question.card.id);
    if (!this.#outbox.cancel(deed.id)) {
      this.#outbox.add({
        kind: 'undo',
        id: crypto.randomUUID(),
        title: question.card.title,
        card: question.card.id,
        undone: deed.id,
      });
    }
    restore();
    this.#return(question, deed.kind === 'grade' ? -1 : 0);
  }

  /** The card that is shown was edited; its place and its schedule stay. */
  edited(question: Question): void {
    if (this.#state.phase === 'card' && this.#state.question.card.id === question.card.id) {
      this.#change({ question });
    }
  }

  /** Tries again what has failed. */
  retry(): void {
    this.#change({ phase: 'loading' });
    void this.#fetch();
  }

  async #undoEarlier(): Promise<void> {
    try {
      const [first] = await this.#source.undoLast();
      if (first) this.#return(await this.#source.question(first.card_id), 0);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { failure } = error;
      if (failure.kind === 'refused' && failure.status === 404) this.#change({ canUndo: false });
    }
  }

  #return(question: Question, graded: number): void {
    if (this.#state.phase === 'card') this.#upcoming = this.#state.question;
    this.#change({ graded: this.#state.graded + graded });
    this.#show(question);
    // What is on its way may be this very card.
    void this.#fetch();
  }

  #leave(past: Past): void {
    const { schedule } = past.question;
    this.#past.push(past);
    this.#change({
      counts: this.#state.counts && without(this.#state.counts, schedule.phase),
      graded: this.#state.graded + (past.deed.kind === 'grade' ? 1 : 0),
      canUndo: true,
    });
    const next = this.#upcoming;
    this.#upcoming = undefined;
    if (next) this.#show(next);
    else this.#change({ phase: 'loading' });
    this.#outbox.add(past.deed);
    void this.#fetch();
  }

  #show(question: Question): void {
    this.#shown++;
    this.#change({ phase: 'card', question, shown: this.#shown });
  }

  /** Each deed that was saved may have changed what comes next. */
  #outboxChanged(): void {
    const { waiting } = this.#outbox.state;
    const saved = waiting.length < this.#waiting;
    this.#waiting = waiting.length;
    if (saved && waiting.length === 0) void this.#fetch();
  }

  /** Asks for what comes next: to be shown when nothing is, to be kept ready otherwise. */
  async #fetch(): Promise<void> {
    clearTimeout(this.#timer);
    const fetch = ++this.#fetches;
    const pending = this.#outbox.state.waiting.flatMap((it) =>
      it.kind === 'grade' ? it.grade.card_id : it.kind === 'hold' ? it.card : [],
    );
    const shown = this.#state.phase === 'card' ? [this.#state.question.card.id] : [];
    try {
      const next = await this.#source.next(this.#deck, [...new Set([...shown, ...pending])]);
      if (!this.#ended && fetch === this.#fetches) this.#take(next, pending.length === 0);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (this.#ended || fetch !== this.#fetches) return;
      if (this.#state.phase !== 'card') this.#change({ phase: 'failed', failure: error.failure });
      this.#timer = setTimeout(() => void this.#fetch(), RETRY_MS);
    }
  }

  #take({ counts, question, next_waiting_at }: NextCard, everythingIsSaved: boolean): void {
    if (everythingIsSaved) this.#change({ counts });
    if (question) this.onUpcoming(question);
    if (this.#state.phase === 'card') {
      this.#upcoming = question;
      if (everythingIsSaved) this.#refresh(this.#state.question);
    } else if (question) {
      this.#show(question);
      void this.#fetch();
    } else if (everythingIsSaved) {
      this.#change({ phase: 'done', nextWaitingAt: next_waiting_at });
      this.#wakeAt(next_waiting_at);
    }
  }

  /** A card that came back by an undo has another version by now, and other dates. */
  #refresh({ card }: Question): void {
    if (!this.#undone.delete(card.id)) return;
    void this.#source.question(card.id).then(
      (fresh) => {
        const state = this.#state;
        if (state.phase === 'card' && state.question.card.id === fresh.card.id) {
          this.#change({
            question: { ...state.question, schedule: fresh.schedule, previews: fresh.previews },
          });
        }
      },
      // Its dates are then those of the first showing; the outbox knows the version.
      () => undefined,
    );
  }

  #wakeAt(time: string | undefined): void {
    if (time === undefined) return;
    const pause = Math.max(1_000, Date.parse(time) - Date.now());
    this.#timer = setTimeout(() => void this.#fetch(), Math.min(pause, 60_000));
  }

  #change(change: object): void {
    this.#state = { ...this.#state, ...change } as SessionState;
    for (const listener of this.#listeners) listener();
  }
}

/** The counts with one card of this phase less. */
function without(counts: ReviewCounts, phase: CardSchedule['phase']): ReviewCounts {
  const kind = phase === 'new' ? 'new' : phase === 'review' ? 'reviews' : 'learning';
  if (counts[kind] === 0) return counts;
  return { ...counts, [kind]: counts[kind] - 1, total: counts.total - 1 };
}
