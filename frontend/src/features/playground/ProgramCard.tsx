import { lazy, type ReactNode, Suspense, useId } from 'react';
import type { Language } from '../../api/types';
import { CommandButton } from '../../commands/CommandButton';
import styles from './ProgramCard.module.css';
import type { useDraft } from './useDraft';

const CodeEditor = lazy(() => import('../../editor/CodeEditor'));

interface Props {
  picker: ReactNode;
  language: Language;
  draft: ReturnType<typeof useDraft>;
  running: boolean;
}

/** The left-hand card: the program, its input, and the button that runs it. */
export function ProgramCard({ picker, language, draft, running }: Props) {
  const stdinId = useId();
  return (
    <section className={styles.card} aria-label="Program">
      <header className={styles.header}>
        {picker}
        <CommandButton command="playground.example" look="quiet" hideWhenOff />
      </header>
      <div className={styles.rule} />
      <div className={styles.editor}>
        <Suspense fallback={<p className={styles.loading}>The editor is on its way.</p>}>
          <CodeEditor
            key={language.name}
            language={language.name}
            text={draft.code}
            revision={draft.revision}
            label={`${language.label} program`}
            hint="Tab indents. To leave the editor press Escape, then Tab."
            onChange={draft.setCode}
          />
        </Suspense>
      </div>
      <div className={styles.input}>
        <label htmlFor={stdinId}>Standard input</label>
        <textarea
          id={stdinId}
          rows={2}
          value={draft.stdin}
          placeholder="What the program reads; empty is fine"
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
        <p className={styles.hint}>
          <kbd>Esc</kbd>, then <kbd>Tab</kbd> leaves the editor
        </p>
      </footer>
    </section>
  );
}
