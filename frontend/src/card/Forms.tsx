import { useLayoutEffect, useRef } from 'react';
import { CommandButton } from '../commands/CommandButton';
import { Code } from '../editor/Code';
import type { AnswerFieldProps } from './AnswerField';
import styles from './AnswerField.module.css';
import { ClozeForm } from './ClozeForm';
import { LinePicker } from './LinePicker';
import { useText } from './text';

/** Where a section is answered without a program: a prediction, blanks, lines. */
export default function Forms({ section, mine, focused, onWrite, onSubmit }: AnswerFieldProps) {
  const text = useText();
  const place = useRef<HTMLElement>(null);

  useLayoutEffect(() => {
    if (focused) place.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [focused]);

  switch (section.type) {
    case 'output':
      return (
        <section className={styles.card} ref={place} data-answer aria-label={text.yourOutput}>
          <div className={styles.body}>
            <Code language={section.language ?? ''} text={section.program ?? ''} />
            <label className={styles.label}>
              {text.yourOutput}
              <textarea
                className={styles.output}
                rows={Math.max(3, mine.answer.split('\n').length)}
                defaultValue={mine.answer}
                readOnly={mine.done}
                spellCheck={false}
                autoCapitalize="off"
                autoComplete="off"
                onChange={(event) => onWrite(event.target.value)}
              />
            </label>
          </div>
          <Check done={mine.done} />
        </section>
      );
    case 'cloze':
      return (
        <section className={styles.card} ref={place} data-answer aria-label={text.types.cloze}>
          <ClozeForm section={section} mine={mine} onWrite={onWrite} onSubmit={onSubmit} />
          <Check done={mine.done} />
        </section>
      );
    case 'review':
      return (
        <section className={styles.card} ref={place} data-answer aria-label={text.types.review}>
          <LinePicker section={section} mine={mine} onWrite={onWrite} />
          <Check done={mine.done} />
        </section>
      );
    default:
      return null;
  }
}

function Check({ done }: { done: boolean }) {
  if (done) return null;
  return (
    <footer className={styles.footer}>
      <CommandButton command="review.check" look="primary" showKeys />
    </footer>
  );
}
