import type { Section } from '../api/types';
import { CodeEditor } from '../editor/later';
import { modeFor } from '../editor/modes';
import { later } from '../ui/later';

export const AnswerView = later(() => import('./AnswerView'));
/** The fields of sections that are not answered with a program. */
export const Forms = later(() => import('./Forms'));

/** Fetches what sections are answered in, so that the next card does not wait for it. */
export async function fetchFields(sections: readonly Section[]): Promise<void> {
  await Promise.all(sections.map(fetchField));
}

async function fetchField({ type, language = '' }: Section): Promise<void> {
  switch (type) {
    case 'write':
    case 'fix':
      await Promise.all([CodeEditor.fetch(), modeFor(language)]);
      return;
    case 'output':
    case 'cloze':
    case 'review':
      await Forms.fetch();
      return;
    case 'basic':
  }
}
