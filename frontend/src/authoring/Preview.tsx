import { useEffect, useState } from 'react';
import { AnswerField } from '../card/AnswerField';
import { Prompt } from '../card/Prompt';
import { Revealed } from '../card/Revealed';
import { begunWith, emptyAnswer } from '../card/sectionWork';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import styles from './Preview.module.css';
import { useText } from './text';
import type { Shown } from './usePreview';

interface Props {
  shown: Shown | undefined;
  /** It is of an earlier state, since the text has a fault. */
  isStale: boolean;
  seed: number;
  onSeed: (seed: number) => void;
}

type Face = 'asked' | 'answered';

/** The card in its own looks: as it is asked, or with its answer; part by part. */
export function Preview({ shown, isStale, seed, onSeed }: Props) {
  const text = useText();
  const [face, setFace] = useState<Face>('asked');
  const [at, setAt] = useState(0);
  const sections = shown?.question.sections ?? [];
  const here = Math.min(at, sections.length - 1);
  const variants = shown?.variants ?? 1;
  const section = sections[here];
  return (
    <section className={styles.preview} aria-label={text.preview}>
      <header className={styles.header}>
        <h3>{text.preview}</h3>
        <Choice
          label={text.preview}
          value={face}
          options={[
            ['asked', text.asked],
            ['answered', text.answered],
          ]}
          onChange={setFace}
        />
        {sections.length > 1 && (
          <Choice
            label={text.partsOfCard}
            value={String(here)}
            options={sections.map((_, index) => [String(index), text.part(index + 1)])}
            onChange={(value) => setAt(Number(value))}
          />
        )}
        {variants > 1 && (
          <Button look="quiet" onClick={() => onSeed((seed + 1) % variants)}>
            {text.row} {(seed % variants) + 1}/{variants}
          </Button>
        )}
      </header>
      {isStale && shown && <p className={styles.stale}>{text.stale}</p>}
      {shown && section ? (
        <div className={styles.cards} data-stale={isStale || undefined}>
          <Face key={`${here} ${section.type}`} shown={shown} at={here} face={face} />
        </div>
      ) : (
        <div className={styles.nothing}>
          <h3>{text.nothingYet}</h3>
          <p>{text.nothingYetWhatToDo}</p>
        </div>
      )}
    </section>
  );
}

/** One part. Its field can be tried; nothing of that is kept. */
function Face({ shown: { question, answer }, at, face }: { shown: Shown; at: number; face: Face }) {
  const section = question.sections[at];
  const empty = section ? emptyAnswer(section) : '';
  const [tried, setTried] = useState({ empty, answer: empty, revision: 0 });

  useEffect(() => {
    setTried((it) => (it.empty === empty ? it : { empty, answer: empty, revision: it.revision + 1 }));
  }, [empty]);

  if (!section) return null;
  const isAnswered = face === 'answered';
  const mine = {
    ...begunWith(isAnswered ? empty : tried.answer),
    revision: tried.revision,
    hints: isAnswered ? section.hints.length : 0,
    done: isAnswered,
  };
  const isLast = at === question.sections.length - 1;
  const isBelow = section.type === 'write' || section.type === 'fix' || section.type === 'basic';
  const revealed = isAnswered && (
    <Revealed
      section={section}
      mine={mine}
      answer={answer.sections[at] ?? {}}
      notes={isLast ? answer.notes : undefined}
    />
  );
  return (
    <>
      <Prompt card={question} at={at} section={section} mine={mine}>
        {isBelow && revealed}
      </Prompt>
      {!isAnswered && (
        <AnswerField
          section={section}
          mine={mine}
          focused={false}
          onWrite={(written) => setTried((it) => ({ ...it, answer: written }))}
          onSubmit={() => undefined}
        />
      )}
      {!isBelow && revealed && <div className={styles.answer}>{revealed}</div>}
    </>
  );
}
