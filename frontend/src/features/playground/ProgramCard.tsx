import { type ReactNode, Suspense, useId } from 'react';
import type { Language } from '../../api/types';
import { CommandButton } from '../../commands/CommandButton';
import { CodeEditor } from '../../editor/later';
import styles from './ProgramCard.module.css';
import { useText } from './text';
import type { useDraft } from './useDraft';

interface Props {
  picker: ReactNode;
  language: Language;
  draft: ReturnType<typeof useDraft>;
  running: boolean;
}

/** The left-hand card: the program, its input, and the button that runs it. */
export function ProgramCard({ picker, language, draft, running }: Props) {
  const text = useText();
  const stdinId = useId();
  return (
    <section className={styles.card} aria-label={text.program}>
      <header className={styles.header}>
        {picker}
        <CommandButton command="playground.example" look="quiet" hideWhenOff />
      </header>
      <div className={styles.rule} />
      <div className={styles.editor}>
        <Suspense fallback={<p className={styles.loading}>{text.editorLoading}</p>}>
          <CodeEditor
            key={language.name}
            language={language.name}
            text={draft.code}
            revision={draft.revision}
            label={text.programIn(language.label)}
            hint={text.editorHint}
            onChange={draft.setCode}
          />
        </Suspense>
      </div>
      <div className={styles.input}>
        <label htmlFor={stdinId}>{text.stdin}</label>
        <textarea
          id={stdinId}
          rows={2}
          value={draft.stdin}
          placeholder={text.stdinPlaceholder}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          onChange={(event) => draft.setStdin(event.target.value)}
        />
      </div>
      <footer className={styles.footer}>
        <CommandButton
          command={running ? 'playground.stop' : 'playground.run'}
          look={running ? 'stop' : 'primary'}
          className={styles.run}
          showKeys
        />
        <p className={styles.hint}>{text.leaveEditor}</p>
      </footer>
    </section>
  );
}
