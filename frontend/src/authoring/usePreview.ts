import { useEffect, useReducer, useState } from 'react';
import { type CardPreview, previewCard } from '../api/authoring';
import type { CardAnswer, QuestionCard } from '../api/types';
import { type Fields, writtenOf } from './fields';

/** The card as it would be asked. */
export interface Shown {
  question: QuestionCard;
  answer: CardAnswer;
  /** How many rows the parameters have. */
  variants: number;
}

interface Known {
  /** What the preview is of. */
  fields: Fields | undefined;
  preview: CardPreview | undefined;
  /** The last one that could be shown; with a fault in the text it is that of a moment ago. */
  shown: Shown | undefined;
  error: unknown;
}

const TYPING_MS = 250;
const RETRY_MS = 3_000;

/** What becomes of a card while it is written, a moment after each change. */
export function usePreview(fields: Fields, seed: number) {
  const [known, setKnown] = useState<Known>({
    fields: undefined,
    preview: undefined,
    shown: undefined,
    error: undefined,
  });
  const [tries, tryAgain] = useReducer((it: number) => it + 1, 0);
  const isFirst = known.fields === undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each try asks again, and only the first is in a hurry
  useEffect(() => {
    const controller = new AbortController();
    const ask = async () => {
      try {
        const preview = await previewCard(writtenOf(fields), seed, controller.signal);
        setKnown(({ shown }) => ({ fields, preview, shown: shownOf(preview) ?? shown, error: undefined }));
      } catch (error) {
        if (!controller.signal.aborted) setKnown((it) => ({ ...it, error }));
      }
    };
    const timer = setTimeout(() => void ask(), isFirst ? 0 : TYPING_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [fields, seed, tries]);

  useEffect(() => {
    if (known.error === undefined) return;
    const timer = setTimeout(tryAgain, RETRY_MS);
    return () => clearTimeout(timer);
  }, [known.error]);

  return {
    ...known,
    faults: known.preview?.faults ?? [],
    /** The preview of what is written now, asked for if need be. */
    async current(now: Fields): Promise<CardPreview> {
      return known.preview && known.fields === now ? known.preview : previewCard(writtenOf(now), seed);
    },
  };
}

function shownOf({ question, answer, variants = 1 }: CardPreview): Shown | undefined {
  return question && answer && { question, answer, variants };
}
