import { ApiError } from '../api/failure';
import { gradeCard } from '../api/gradeCard';
import { type Hold, holdCard } from '../api/holdCard';
import type { CardSchedule, Grade } from '../api/types';
import { undoLast } from '../api/undoLast';
import { recall, remember } from '../storage/storage';

/** Something that the person has done and that the service has to hear of. */
export type Deed =
  | { kind: 'grade'; id: string; title: string; grade: Grade }
  | { kind: 'hold'; id: string; title: string; card: string; how: Hold }
  /** `undone` is the id of the deed that is taken back. */
  | { kind: 'undo'; id: string; title: string; card: string; undone: string };

export interface OutboxState {
  /** What is not saved yet, in its order. */
  readonly waiting: readonly Deed[];
  /** The service was not to be reached the last time. */
  readonly stuck: boolean;
  /** What the service has refused, in its words; the person has to know. */
  readonly refused: readonly { deed: Deed; why: string }[];
}

/** How the deeds are told; tests have their own. */
export interface Wire {
  grade(grade: Grade): Promise<unknown>;
  hold(card: string, how: Hold, id: string): Promise<unknown>;
  undo(id: string): Promise<CardSchedule[]>;
}

const KEY = 'outbox';
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;
const HTTP: Wire = { grade: gradeCard, hold: holdCard, undo: undoLast };

/**
 * Tells the service what the person has done, one after the other, and tries again until it has heard. What is waiting
 * outlives the page. A grade has the person's own id, so telling it twice is telling it once.
 */
export class Outbox {
  #state: OutboxState;
  #listeners = new Set<() => void>();
  #sending = false;
  #pause = FIRST_PAUSE_MS;
  /** Of cards that came back by an undo. */
  #versions = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #wire: Wire;

  constructor(wire: Wire = HTTP) {
    this.#wire = wire;
    this.#state = { waiting: recall(KEY, isDeeds) ?? [], stuck: false, refused: [] };
  }

  get state(): OutboxState {
    return this.#state;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  add(deed: Deed): void {
    this.#change({ waiting: [...this.#state.waiting, this.#withVersion(deed)] });
    void this.flush();
  }

  /** Takes back a deed that the service cannot have heard of yet; false when it may have. */
  cancel(id: string): boolean {
    const index = this.#state.waiting.findIndex((it) => it.id === id);
    if (index < 0 || (index === 0 && (this.#sending || this.#state.stuck))) return false;
    this.#change({ waiting: this.#state.waiting.filter((it) => it.id !== id) });
    return true;
  }

  forgetRefused(): void {
    this.#change({ refused: [] });
  }

  /** Tells what is waiting, now. */
  async flush(): Promise<void> {
    if (this.#sending) return;
    clearTimeout(this.#timer);
    this.#sending = true;
    try {
      for (let deed = this.#state.waiting[0]; deed; deed = this.#state.waiting[0]) {
        const versions = await this.#tell(deed);
        this.#pause = FIRST_PAUSE_MS;
        this.#done(deed, versions);
      }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.#change({ stuck: true });
      this.#timer = setTimeout(() => void this.flush(), this.#pause);
      this.#pause = Math.min(LONGEST_PAUSE_MS, this.#pause * 2);
    } finally {
      this.#sending = false;
    }
  }

  /** Throws only when it makes sense to try again. */
  async #tell(deed: Deed): Promise<CardSchedule[]> {
    try {
      switch (deed.kind) {
        case 'grade':
          await this.#wire.grade(deed.grade);
          return [];
        case 'hold':
          await this.#wire.hold(deed.card, deed.how, deed.id);
          return [];
        case 'undo':
          return await this.#wire.undo(deed.undone);
      }
    } catch (error) {
      if (!(error instanceof ApiError) || error.failure.kind !== 'refused' || error.failure.status >= 500) {
        throw error;
      }
      const { detail, title } = error.failure;
      this.#change({ refused: [...this.#state.refused, { deed, why: detail || title }] });
      return [];
    }
  }

  /** An undo gives the card a new version, which the grades that wait behind it have to name. */
  #done(deed: Deed, schedules: readonly CardSchedule[]): void {
    for (const { card_id, version } of schedules) this.#versions.set(card_id, version);
    const waiting = this.#state.waiting.filter((it) => it !== deed).map((it) => this.#withVersion(it));
    this.#change({ waiting, stuck: false });
  }

  #withVersion(deed: Deed): Deed {
    if (deed.kind !== 'grade') return deed;
    const { grade } = deed;
    const version = Math.max(grade.version, this.#versions.get(grade.card_id) ?? 0);
    return { ...deed, grade: { ...grade, version } };
  }

  #change(change: Partial<OutboxState>): void {
    this.#state = { ...this.#state, ...change };
    if (change.waiting) remember(KEY, change.waiting);
    for (const listener of this.#listeners) listener();
  }
}

/** The one outbox of the page. */
export const outbox = new Outbox();

function isDeeds(value: unknown): value is Deed[] {
  return (
    Array.isArray(value) &&
    value.every((it) => typeof it?.id === 'string' && ['grade', 'hold', 'undo'].includes(it?.kind))
  );
}
