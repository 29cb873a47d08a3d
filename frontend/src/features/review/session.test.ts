import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../api/failure';
import type { Grade, NextCard, Question } from '../../api/types';
import { Outbox } from '../../outbox/outbox';
import { Session, type Source } from './session';

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

const preview = { due_at: '2026-03-02T09:00:00Z', delay_s: 60, interval_days: 0 };
const question = (id: string, version = 0): Question => ({
  card: { id, deck: 'D', tags: [], title: `Card ${id}`, sections: [] },
  seed: 0,
  leech: false,
  schedule: { card_id: id, version, phase: 'new', reviews: 0, lapses: 0, suspended: false },
  previews: { again: preview, hard: preview, good: preview, easy: preview },
  drafts: [],
});

/** A service with a queue of new cards, each of which is done when it was graded. */
class FakeService implements Source {
  queue: string[];
  versions = new Map<string, number>();
  graded: string[] = [];
  away = false;

  constructor(...queue: string[]) {
    this.queue = queue;
  }

  async next(_: string | undefined, except: readonly string[]): Promise<NextCard> {
    this.#answer();
    const id = this.queue.find((it) => !except.includes(it));
    const total = this.queue.length;
    const counts = { learning: 0, reviews: 0, new: total, total, waiting: 0 };
    return id === undefined ? { counts } : { counts, question: await this.question(id) };
  }

  async question(id: string) {
    this.#answer();
    return question(id, this.versions.get(id) ?? 0);
  }

  async undoLast() {
    return this.undo(this.graded.at(-1) ?? '');
  }

  async grade({ id, card_id, version }: Grade) {
    this.#answer();
    expect(version).toBe(this.versions.get(card_id) ?? 0);
    this.graded.push(`${card_id} ${id}`);
    this.#bump(card_id);
    this.queue = this.queue.filter((it) => it !== card_id);
  }

  async hold(card: string) {
    this.#answer();
    this.#bump(card);
    this.queue = this.queue.filter((it) => it !== card);
  }

  async undo(id: string) {
    this.#answer();
    const last = this.graded.pop();
    if (!last) throw new ApiError({ kind: 'refused', status: 404, title: 'None', detail: '' });
    expect(last).toContain(id);
    const [card = ''] = last.split(' ');
    this.queue = [card, ...this.queue];
    return [this.#bump(card)];
  }

  #bump(card: string) {
    this.versions.set(card, (this.versions.get(card) ?? 0) + 1);
    return question(card, this.versions.get(card)).schedule;
  }

  #answer() {
    if (this.away) throw new ApiError({ kind: 'away' });
  }
}

const WORK = { durationMs: 1, evidence: [] };
const settle = () => vi.advanceTimersByTimeAsync(0);

async function begin(service: FakeService) {
  const outbox = new Outbox(service);
  const session = new Session(undefined, service, outbox);
  session.start();
  await settle();
  return { session, outbox };
}

const shown = ({ state }: Session) => (state.phase === 'card' ? state.question.card.id : state.phase);

describe('a sitting', () => {
  it('shows one card after the other, the next one in the same moment, to the end', async () => {
    const service = new FakeService('a', 'b');
    const { session } = await begin(service);
    expect(shown(session)).toBe('a');
    session.grade(3, WORK, () => {});
    expect(shown(session)).toBe('b');
    expect(session.state.counts?.total).toBe(1);
    await settle();
    session.grade(3, WORK, () => {});
    await settle();
    expect(session.state).toMatchObject({ phase: 'done', graded: 2 });
    expect(service.graded).toHaveLength(2);
  });

  it('shows the card anew when it was edited, and grades it as before', async () => {
    const service = new FakeService('a', 'b');
    const { session } = await begin(service);
    const { card } = question('a');
    session.edited({ ...question('a'), card: { ...card, title: 'Better' } });
    session.edited({ ...question('b'), card: { ...card, id: 'b', title: 'Not shown' } });
    expect(session.state).toMatchObject({ phase: 'card', question: { card: { id: 'a', title: 'Better' } } });
    session.grade(3, WORK, () => {});
    await settle();
    expect(service.graded[0]).toContain('a ');
    expect(shown(session)).toBe('b');
  });

  it('goes on with the card that is ready while the service is away, and saves when it is back', async () => {
    const service = new FakeService('a', 'b', 'c');
    const { session, outbox } = await begin(service);
    service.away = true;
    session.grade(3, WORK, () => {});
    expect(shown(session)).toBe('b');
    await settle();
    session.grade(3, WORK, () => {});
    await settle();
    expect(session.state.phase).toBe('failed');
    expect(outbox.state.waiting).toHaveLength(2);
    service.away = false;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(shown(session)).toBe('c');
    expect(outbox.state.waiting).toHaveLength(0);
    expect(session.state.counts?.total).toBe(1);
  });

  it('passes a card over that was put aside', async () => {
    const service = new FakeService('a', 'b');
    const { session } = await begin(service);
    session.hold('bury', () => {});
    expect(shown(session)).toBe('b');
    await settle();
    expect(service.queue).toEqual(['b']);
    expect(session.state.graded).toBe(0);
  });
});

describe('undo', () => {
  it('brings the card back at once with what was written, and it can be graded again', async () => {
    const service = new FakeService('a', 'b');
    const { session } = await begin(service);
    const restore = vi.fn();
    session.grade(1, WORK, restore);
    await settle();
    void session.undo();
    expect(shown(session)).toBe('a');
    expect(restore).toHaveBeenCalledOnce();
    expect(session.state.graded).toBe(0);
    await settle();
    expect(service.graded).toEqual([]);
    session.grade(4, WORK, () => {});
    await settle();
    expect(shown(session)).toBe('b');
    expect(service.graded).toHaveLength(1);
  });

  it('of a grade that was not saved yet only forgets it', async () => {
    const service = new FakeService('a', 'b', 'c');
    const { session, outbox } = await begin(service);
    service.away = true;
    session.grade(3, WORK, () => {});
    await settle();
    session.grade(3, WORK, () => {});
    await settle();
    void session.undo();
    expect(outbox.state.waiting).toHaveLength(1);
    expect(shown(session)).toBe('b');
  });

  it('reaches what was done before the page was opened, and stops where there is nothing', async () => {
    const service = new FakeService('b');
    service.graded = ['a 1'];
    const { session } = await begin(service);
    await session.undo();
    expect(shown(session)).toBe('a');
    await session.undo();
    expect(session.state.canUndo).toBe(false);
    expect(shown(session)).toBe('a');
  });
});

it('says that the first card cannot be fetched, and shows it as soon as it can', async () => {
  const service = new FakeService('a');
  service.away = true;
  const { session } = await begin(service);
  expect(session.state).toMatchObject({ phase: 'failed', failure: { kind: 'away' } });
  service.away = false;
  await vi.advanceTimersByTimeAsync(3_000);
  expect(shown(session)).toBe('a');
});
