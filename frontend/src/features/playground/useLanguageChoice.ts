import { useState } from 'react';
import type { Language } from '../../api/types';
import { recall, remember } from '../../storage/storage';

const KEY = 'playground.language';

/** The chosen language, kept in this browser; the first one until somebody has chosen. */
export function useLanguageChoice(languages: readonly Language[]) {
  const [name, setName] = useState(() => recall(KEY, (it) => typeof it === 'string'));
  const language = languages.find((it) => it.name === name) ?? languages[0];
  const choose = (next: string) => {
    remember(KEY, next);
    setName(next);
  };
  return { language, choose };
}
