import { beforeEach, expect, it, vi } from 'vitest';
import { ApiError } from '../api/failure';
import type { CardSchedule, Grade } from '../api/types';
import { type Deed, Outbox, type Wire } from './outbox';

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

/** A service that hears, or not, as the test says. */
class FakeWire implements Wire {
  heard: string[] = [];
  fault: ApiError | undefined;
  versionAfterUndo = 7;

  async grade({ id, version }: Grade) {
    this.#hear(`grade ${id} of version ${version}`);
  }

  async hold(card: string, how: string) {
    this.#hear(`${how} ${card}`);
  }

  async undo(id: string): Promise<CardSchedule[]> {
    this.#hear(`undo ${id}`);
    const rest = { phase: 'new', reviews: 0, lapses: 0, suspended: false } as const;
    return [{ card_id: 'c', version: this.versionAfterUndo, ...rest }];
  }

  #hear(what: string) {
    if (this.fault) throw this.fault;
    this.heard.push(what);
  }
}

const AWAY = new ApiError({ kind: 'away' });
const grade = (id: string, version = 0): Deed => ({
  kind: 'grade',
  id,
  title: 'T',
  grade: { id, card_id: 'c', version, rating: 3 },
});
const undo = (undone: string): Deed => ({
  kind: 'undo',
  id: `undo ${undone}`,
  title: 'T',
  card: 'c',
  undone,
});
const settle = () => vi.advanceTimersByTimeAsync(0);

it('tells one deed after the other, and is empty then', async () => {
  const wire = new FakeWire();
  const outbox = new Outbox(wire);
  outbox.add(grade('a'));
  outbox.add({ kind: 'hold', id: 'h', title: 'T', card: 'd', how: 'bury' });
  await settle();
  expect(wire.heard).toEqual(['grade a of version 0', 'bury d']);
  expect(outbox.state).toEqual({ waiting: [], stuck: false, refused: [] });
});

it('keeps what could not be told, says so, and tells it in order when the service is back', async () => {
  const wire = new FakeWire();
  const outbox = new Outbox(wire);
  wire.fault = AWAY;
  outbox.add(grade('a'));
  outbox.add(grade('b'));
  await settle();
  expect(outbox.state.stuck).toBe(true);
  expect(outbox.state.waiting).toHaveLength(2);
  wire.fault = undefined;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(wire.heard).toEqual(['grade a of version 0', 'grade b of version 0']);
  expect(outbox.state.stuck).toBe(false);
});

it('waits longer from time to time, and not at all when it is asked to', async () => {
  const wire = new FakeWire();
  const outbox = new Outbox(wire);
  wire.fault = AWAY;
  outbox.add(grade('a'));
  await vi.advanceTimersByTimeAsync(1_000 + 2_000);
  wire.fault = undefined;
  await vi.advanceTimersByTimeAsync(3_900);
  expect(wire.heard).toEqual([]);
  await outbox.flush();
  expect(wire.heard).toHaveLength(1);
});

it('outlives the page', async () => {
  const wire = new FakeWire();
  wire.fault = AWAY;
  new Outbox(wire).add(grade('a'));
  await settle();
  const other = new FakeWire();
  await new Outbox(other).flush();
  expect(other.heard).toEqual(['grade a of version 0']);
  expect(new Outbox(other).state.waiting).toEqual([]);
});

it('shows what the service refuses, in its words, and goes on with the rest', async () => {
  const wire = new FakeWire();
  const outbox = new Outbox(wire);
  wire.fault = new ApiError({ kind: 'refused', status: 412, title: 'Stale', detail: 'Graded elsewhere.' });
  outbox.add(grade('a'));
  await settle();
  expect(outbox.state.refused).toMatchObject([{ deed: { id: 'a' }, why: 'Graded elsewhere.' }]);
  expect(outbox.state.waiting).toEqual([]);
  outbox.forgetRefused();
  expect(outbox.state.refused).toEqual([]);
});

it('takes back what was not told yet, but nothing that may have been heard', async () => {
  const wire = new FakeWire();
  const outbox = new Outbox(wire);
  wire.fault = AWAY;
  outbox.add(grade('a'));
  outbox.add(grade('b'));
  await settle();
  expect(outbox.cancel('b')).toBe(true);
  expect(outbox.cancel('a')).toBe(false);
  expect(outbox.cancel('none')).toBe(false);
});

it('a grade after an undo names the version that the card has by then', async () => {
  const wire = new FakeWire();
  const outbox = new Outbox(wire);
  outbox.add(grade('a', 4));
  await settle();
  outbox.add(undo('a'));
  outbox.add(grade('b', 4));
  await settle();
  outbox.add(grade('c', 4));
  await settle();
  expect(wire.heard).toEqual([
    'grade a of version 4',
    'undo a',
    'grade b of version 7',
    'grade c of version 7',
  ]);
});

it('keeps what the service refuses for want of the access token', async () => {
  const wire = new FakeWire();
  wire.fault = new ApiError({ kind: 'locked' });
  const outbox = new Outbox(wire);
  outbox.add(grade('a'));
  await settle();
  expect(outbox.state).toMatchObject({ stuck: true, refused: [] });
  wire.fault = undefined;
  await outbox.flush();
  expect(wire.heard).toEqual(['grade a of version 0']);
});
