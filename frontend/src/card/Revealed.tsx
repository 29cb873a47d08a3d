import { Suspense, useEffect, useRef } from 'react';
import type { CardAnswer, Section } from '../api/types';
import { Code } from '../editor/Code';
import { Markdown } from '../ui/markdown/Markdown';
import { AnswerView } from './later';
import styles from './Revealed.module.css';
import type { SectionWork } from './sectionWork';
import { useText } from './text';

interface Props {
  section: Section;
  mine: SectionWork;
  /** Nothing while it is on its way. */
  answer: CardAnswer['sections'][number] | undefined;
  /** What is told in the end; nothing before. */
  notes?: string | undefined;
}

/** The answer of a section that is done, and in the end the card's notes. */
export function Revealed({ section, mine, answer, notes = '' }: Props) {
  const text = useText();
  const place = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: when there is something to see
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [answer]);

  return (
    <div ref={place} data-revealed className={styles.revealed}>
      <section aria-label={text.answer}>
        <h3>{text.answer}</h3>
        <Suspense>
          {answer ? (
            <AnswerView section={section} mine={mine} answer={answer} />
          ) : (
            <p>{text.answerLoading}</p>
          )}
        </Suspense>
      </section>
      {notes !== '' && (
        <section aria-label={text.notes}>
          <h3>{text.notes}</h3>
          <Markdown text={notes} Code={Code} language={section.language} />
        </section>
      )}
    </div>
  );
}
