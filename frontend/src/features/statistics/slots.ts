import type { AnswerTimes } from '../../api/statistics';

export type Slot = AnswerTimes['times'][number];

/** Every slot from the first second to the longest answer; the service leaves out those without answers. */
export function everySlot(times: readonly Slot[]): Slot[] {
  const known = new Map(times.map((it) => [it.from_s, it]));
  const last = times.at(-1)?.from_s ?? -1;
  const slots: Slot[] = [];
  for (let from = 0, to = 2; from <= last; from = to, to *= 2) {
    slots.push(known.get(from) ?? { from_s: from, to_s: to, answers: 0 });
  }
  return slots;
}
