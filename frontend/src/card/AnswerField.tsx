import { Suspense } from 'react';
import type { Section } from '../api/types';
import { CommandButton } from '../commands/CommandButton';
import { CodeEditor } from '../editor/later';
import styles from './AnswerField.module.css';
import { Forms } from './later';
import type { SectionWork } from './sectionWork';
import { useText } from './text';

export interface AnswerFieldProps {
  section: Section;
  mine: SectionWork;
  /** Whether it has the focus at first. */
  focused: boolean;
  onWrite: (answer: string) => void;
  onSubmit: () => void;
}

/** Where the person answers a section; nothing for one that is answered in the head. */
export function AnswerField(props: AnswerFieldProps) {
  switch (props.section.type) {
    case 'write':
    case 'fix':
      return <CodeField {...props} />;
    case 'output':
    case 'cloze':
    case 'review':
      return (
        <Suspense fallback={<div className={styles.card} />}>
          <Forms {...props} />
        </Suspense>
      );
    case 'basic':
      return null;
  }
}

function CodeField({ section, mine, focused, onWrite }: AnswerFieldProps) {
  const text = useText();
  return (
    <section className={styles.card} data-code aria-label={text.program}>
      <div className={styles.editor}>
        <Suspense fallback={<p className={styles.loading}>{text.editorLoading}</p>}>
          <CodeEditor
            language={section.language ?? ''}
            text={mine.answer}
            revision={mine.revision}
            label={text.program}
            hint={text.editorHint}
            focused={focused}
            onChange={onWrite}
          />
        </Suspense>
      </div>
      <footer className={styles.footer}>
        <CommandButton command="review.submit" look="primary" showKeys />
        <CommandButton command="review.run" showKeys hideWhenOff />
        <CommandButton command="review.stop" look="stop" showKeys hideWhenOff />
        <CommandButton command="review.start-over" look="quiet" hideWhenOff />
        <p className={styles.hint}>{text.leaveEditor}</p>
      </footer>
    </section>
  );
}
