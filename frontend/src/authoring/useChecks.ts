import { useEffect, useRef, useState } from 'react';
import { type CardCheck, type CardFault, checkCard } from '../api/authoring';
import type { Fields } from './fields';
import type { Author } from './useAuthor';
import type { usePreview } from './usePreview';

/** What the checks have found out. */
export type Checked =
  | { phase: 'none' }
  | { phase: 'running' }
  | { phase: 'stopped' }
  | { phase: 'faulty' }
  | { phase: 'failed'; error: unknown }
  | {
      phase: 'ended';
      /** What was checked. */
      fields: Fields;
      found: CardCheck;
      /** How many rows the parameters have. */
      variants: number;
      /** Whether anything could be run or compared. */
      any: boolean;
    };

interface Options {
  author: Author;
  preview: ReturnType<typeof usePreview>;
  onFaulty: (faults: readonly CardFault[]) => void;
}

/** Has the service prove that the right answer passes and that what one starts from does not. */
export function useChecks({ author, preview, onFaulty }: Options) {
  const [checked, setChecked] = useState<Checked>({ phase: 'none' });
  const running = useRef<AbortController>(null);

  useEffect(() => () => running.current?.abort(), []);

  const run = async () => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setChecked({ phase: 'running' });
    const fields = author.now();
    try {
      const { card, faults, variants = 1 } = await preview.current(fields);
      if (!card) {
        setChecked({ phase: 'faulty' });
        onFaulty(faults);
        return;
      }
      const any = card.sections.some(({ type }) => type !== 'basic');
      const found = await checkCard(card, controller.signal);
      setChecked({ phase: 'ended', fields, found, variants, any });
    } catch (error) {
      setChecked(controller.signal.aborted ? { phase: 'stopped' } : { phase: 'failed', error });
    } finally {
      if (running.current === controller) running.current = null;
    }
  };

  return { checked, run, stop: () => running.current?.abort() };
}
