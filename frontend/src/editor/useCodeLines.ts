import { useEffect, useState } from 'react';
import { type CodeLine, plainLines } from './lines';

/** The lines of a program; without colours until those have been fetched. */
export function useCodeLines(language: string | undefined, text: string): CodeLine[] {
  const [known, setKnown] = useState({ text: '', lines: [] as CodeLine[] });
  useEffect(() => {
    if (!language) return;
    let gone = false;
    import('./highlight')
      .then(({ highlighted }) => highlighted(language, text))
      .then(
        (lines) => {
          if (!gone) setKnown({ text, lines });
        },
        // Without colours it can be read as well.
        () => undefined,
      );
    return () => {
      gone = true;
    };
  }, [language, text]);
  return known.text === text && known.lines.length > 0 ? known.lines : plainLines(text);
}
