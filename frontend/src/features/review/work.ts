import type { Evidence, Question, Verdict } from '../../api/types';
import { begunWith, emptyAnswer, type SectionWork } from '../../card/sectionWork';
import { readDraft } from './drafts';

export interface CardWork {
  readonly sections: readonly SectionWork[];
  /** The section that is being answered. */
  readonly at: number;
}

export type WorkEvent =
  | { type: 'wrote'; answer: string }
  | { type: 'replaced'; answer: string }
  | { type: 'judged'; verdict: Verdict; activeMs: number }
  | { type: 'took a hint' }
  | { type: 'showed'; activeMs: number }
  | { type: 'went on' }
  | { type: 'edited'; before: Question; after: Question };

export function beginWork(question: Question): CardWork {
  const sections = question.card.sections.map((section, index) =>
    begunWith(readDraft(question, index) ?? emptyAnswer(section)),
  );
  return { sections, at: 0 };
}

export function nextWork(work: CardWork, event: WorkEvent): CardWork {
  if (event.type === 'went on') {
    return { ...work, at: Math.min(work.at + 1, work.sections.length - 1) };
  }
  if (event.type === 'edited') return edited(work, event.before, event.after);
  const change = (section: SectionWork): SectionWork => {
    switch (event.type) {
      case 'wrote':
        return { ...section, answer: event.answer };
      case 'replaced':
        return { ...section, answer: event.answer, revision: section.revision + 1 };
      case 'took a hint':
        return { ...section, hints: section.hints + 1 };
      case 'showed':
        return { ...section, shown: !section.done, done: true, activeMs: event.activeMs };
      case 'judged': {
        const { verdict, activeMs } = event;
        // What the sandbox could not do is not the person's try.
        const isTry = verdict.evidence !== 'sandbox_fault';
        const passed = verdict.evidence === 'passed';
        return {
          ...section,
          verdict,
          activeMs,
          tries: section.tries + (isTry && !section.done ? 1 : 0),
          done: section.done || passed,
        };
      }
    }
  };
  return {
    ...work,
    sections: work.sections.map((section, index) => (index === work.at ? change(section) : section)),
  };
}

/** What was made of a card stays when it is edited, unless it asks for something else now. */
function edited(work: CardWork, before: Question, after: Question): CardWork {
  const types = ({ card }: Question) => card.sections.map(({ type }) => type).join();
  if (types(before) !== types(after)) return beginWork(after);
  const sections = work.sections.map((mine, index) => {
    const [was, is] = [before.card.sections[index], after.card.sections[index]];
    if (!was || !is || mine.answer !== emptyAnswer(was)) return mine;
    return { ...mine, answer: emptyAnswer(is), revision: mine.revision + 1 };
  });
  return { ...work, sections };
}

/** Whether the card can be graded. */
export function isDone({ sections }: CardWork): boolean {
  return sections.every(({ done }) => done);
}

export function evidenceOf({ sections }: CardWork): Evidence[] {
  return sections.map(({ verdict, tries, hints, shown, activeMs }) => ({
    verdict: verdict?.evidence ?? 'unjudged',
    tries,
    hints,
    answer_shown: shown,
    active_ms: Math.round(activeMs),
  }));
}
