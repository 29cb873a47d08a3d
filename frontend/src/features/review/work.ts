import type { Evidence, Question, Section, Verdict } from '../../api/types';
import { readDraft } from './drafts';

/** What has been made of one section. */
export interface SectionWork {
  /** A program, a prediction, or the JSON of a list: texts of blanks, numbers of lines. */
  readonly answer: string;
  /** Grows whenever something else than its field replaces the answer. */
  readonly revision: number;
  readonly tries: number;
  readonly hints: number;
  readonly verdict: Verdict | undefined;
  /** The answer was looked at before it was found. */
  readonly shown: boolean;
  /** Passed or shown: there is nothing more to do. */
  readonly done: boolean;
  readonly activeMs: number;
}

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
  | { type: 'went on' };

export function beginWork(question: Question): CardWork {
  const sections = question.card.sections.map((section, index) => ({
    answer: readDraft(question, index) ?? emptyAnswer(section),
    revision: 0,
    tries: 0,
    hints: 0,
    verdict: undefined,
    shown: false,
    done: false,
    activeMs: 0,
  }));
  return { sections, at: 0 };
}

/** What a section's field holds before anything was written. */
export function emptyAnswer(section: Section): string {
  switch (section.type) {
    case 'write':
    case 'fix':
      return section.starter ?? '';
    case 'cloze':
    case 'review':
      return '[]';
    case 'output':
    case 'basic':
      return '';
  }
}

export function nextWork(work: CardWork, event: WorkEvent): CardWork {
  if (event.type === 'went on') {
    return { ...work, at: Math.min(work.at + 1, work.sections.length - 1) };
  }
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

/** The items of an answer that is a list. */
export function listOf<T>(answer: string, isItem: (it: unknown) => it is T): T[] {
  try {
    const list: unknown = JSON.parse(answer);
    return Array.isArray(list) && list.every(isItem) ? list : [];
  } catch {
    return [];
  }
}

export const isText = (it: unknown): it is string => typeof it === 'string';
export const isLine = (it: unknown): it is number => Number.isInteger(it);
