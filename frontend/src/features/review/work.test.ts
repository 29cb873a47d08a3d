import { beforeEach, describe, expect, it } from 'vitest';
import type { Question, Section, Verdict } from '../../api/types';
import { putDraftsAway, readDraft, writeDraft } from './drafts';
import { submissionOf } from './submission';
import { beginWork, evidenceOf, isDone, nextWork, type WorkEvent } from './work';

beforeEach(() => localStorage.clear());

const basic: Section = { type: 'basic', prompt: 'P', hints: [] };
const write: Section = { type: 'write', prompt: 'P', hints: ['h'], language: 'python', starter: 's' };
const of = (...sections: Section[]) =>
  ({ card: { id: 'c', sections }, drafts: [] as Question['drafts'] }) as unknown as Question;
const judged = (evidence: Verdict['evidence']): WorkEvent => ({
  type: 'judged',
  verdict: { verdict: 'passed', evidence, message: '', tests: [] },
  activeMs: 5,
});
const workAfter = (question: Question, ...events: WorkEvent[]) =>
  events.reduce(nextWork, beginWork(question));

describe('the evidence', () => {
  it.each<[string, WorkEvent[], object]>([
    ['right at once', [judged('passed')], { verdict: 'passed', tries: 1, answer_shown: false }],
    [
      'right at the second try with a hint',
      [judged('failed'), { type: 'took a hint' }, judged('passed')],
      { verdict: 'passed', tries: 2, hints: 1 },
    ],
    ['a fault of the sandbox is no try', [judged('sandbox_fault')], { verdict: 'sandbox_fault', tries: 0 }],
    [
      'the answer looked at, and then found',
      [{ type: 'showed', activeMs: 1 }, judged('passed')],
      { verdict: 'passed', answer_shown: true },
    ],
    ['only looked at', [{ type: 'showed', activeMs: 1 }], { verdict: 'unjudged', answer_shown: true }],
    [
      'looked at after it was found',
      [judged('passed'), { type: 'showed', activeMs: 1 }],
      { answer_shown: false },
    ],
  ])('%s', (_, events, evidence) => {
    expect(evidenceOf(workAfter(of(write), ...events))).toMatchObject([evidence]);
  });
});

it('a card is done when each of its sections is', () => {
  const first = workAfter(of(write, basic), judged('passed'));
  expect(isDone(first)).toBe(false);
  const second = nextWork(nextWork(first, { type: 'went on' }), { type: 'showed', activeMs: 1 });
  expect(isDone(second)).toBe(true);
});

it.each<[Section, string, object]>([
  [write, 'x = 1', { code: 'x = 1' }],
  [{ type: 'output', prompt: '', hints: [] }, '1\n', { answer: '1\n' }],
  [{ type: 'cloze', prompt: '', hints: [], text: 'a {{}} b {{}}' }, '["x"]', { answer: ['x', ''] }],
  [{ type: 'review', prompt: '', hints: [] }, '[2,3]', { answer: [2, 3] }],
  [{ type: 'review', prompt: '', hints: [] }, 'nonsense', { answer: [] }],
])('$type is sent as it is judged', (section, answer, sent) => {
  expect(submissionOf(section, 1, 4, answer)).toEqual({ section: 1, seed: 4, ...sent });
});

describe('a draft', () => {
  it('is what was written last, here or elsewhere', () => {
    const question = of(write);
    expect(beginWork(question).sections[0]?.answer).toBe('s');
    writeDraft('c', 0, 'mine');
    expect(readDraft(question, 0)).toBe('mine');
    const later = new Date(Date.now() + 60_000).toISOString();
    const draft = { section: 0, version: 1, body: 'elsewhere', changed_at: later };
    expect(readDraft({ ...question, drafts: [draft] }, 0)).toBe('elsewhere');
    const before = { ...draft, changed_at: '2020-01-01T00:00:00Z' };
    expect(readDraft({ ...question, drafts: [before] }, 0)).toBe('mine');
  });

  it('is put away with the grade, and comes back with its undo', () => {
    const question = of(write);
    writeDraft('c', 0, 'mine');
    const restore = putDraftsAway(question);
    expect(readDraft(question, 0)).toBeUndefined();
    restore();
    expect(readDraft(question, 0)).toBe('mine');
  });
});

describe('a card that is edited under review', () => {
  const better: Section = { ...write, prompt: 'Better', starter: 'new' };

  it('keeps what was made of it, and a field that nobody has touched begins anew', () => {
    const work = workAfter(of(write, basic), { type: 'took a hint' }, { type: 'showed', activeMs: 7 });
    const edited = nextWork(work, { type: 'edited', before: of(write, basic), after: of(better, basic) });
    expect(edited.sections[0]).toMatchObject({
      answer: 'new',
      hints: 1,
      shown: true,
      done: true,
      revision: 1,
    });
    const wrote = nextWork(work, { type: 'wrote', answer: 'mine' });
    const still = nextWork(wrote, { type: 'edited', before: of(write, basic), after: of(better, basic) });
    expect(still.sections[0]).toMatchObject({ answer: 'mine', revision: 0 });
  });

  it('begins anew when it asks for something else', () => {
    const work = workAfter(of(write, basic), { type: 'showed', activeMs: 7 }, { type: 'went on' });
    const edited = nextWork(work, { type: 'edited', before: of(write, basic), after: of(basic) });
    expect(edited).toMatchObject({ at: 0, sections: [{ done: false, answer: '' }] });
  });
});
