import { Suspense, useEffect, useRef } from 'react';
import { useCardAnswer } from '../../api/cardAnswer';
import type { Question, Section } from '../../api/types';
import { Code } from '../../editor/Code';
import { Markdown } from '../../ui/markdown/Markdown';
import { AnswerView } from './later';
import styles from './Revealed.module.css';
import { useText } from './text';
import { type CardWork, isDone, type SectionWork } from './work';

interface Props {
  question: Question;
  work: CardWork;
  section: Section;
  mine: SectionWork;
}

/** The answer of a section that is done, and in the end the card's notes. */
export function Revealed({ question, work, section, mine }: Props) {
  const text = useText();
  const answer = useCardAnswer(question);
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
            <AnswerView section={section} mine={mine} answer={answer.sections[work.at] ?? {}} />
          ) : (
            <p>{text.answerLoading}</p>
          )}
        </Suspense>
      </section>
      {isDone(work) && answer && answer.notes !== '' && (
        <section aria-label={text.notes}>
          <h3>{text.notes}</h3>
          <Markdown text={answer.notes} Code={Code} language={section.language} />
        </section>
      )}
    </div>
  );
}
