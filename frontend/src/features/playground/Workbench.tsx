import { type ReactNode, useEffect, useRef } from 'react';
import { execute } from '../../api/execute';
import { useHealth } from '../../api/health';
import type { ExecutionRequest, Language } from '../../api/types';
import { useCommands } from '../../commands/useCommands';
import { announcementOf } from '../../running/headline';
import { Outcome } from '../../running/Outcome';
import { useText as useRunningText } from '../../running/text';
import { useRun } from '../../running/useRun';
import { Announcer } from '../../ui/Announcer';
import { isStacked } from '../../ui/stacked';
import { playgroundCommands } from './commands';
import styles from './Playground.module.css';
import { ProgramCard } from './ProgramCard';
import { useText } from './text';
import { useDraft } from './useDraft';

interface Props {
  language: Language;
  picker: ReactNode;
}

/** The two cards side by side: a program of one language, and what has become of it. */
export function Workbench({ language, picker }: Props) {
  const text = useText();
  const runningText = useRunningText();
  const draft = useDraft(language);
  const { run, start, stop } = useRun(language.name, (program: ExecutionRequest, options) =>
    execute(language.name, program, options),
  );
  const outcome = useRef<HTMLElement>(null);
  const { data: health } = useHealth();
  const running = run.phase === 'running';
  const starting = running && health?.containers[language.name] === 'starting';
  const runProgram = () => void start(draft.program());

  const runAgain = () => {
    // The button that was pressed goes away.
    outcome.current?.focus({ preventScroll: true });
    runProgram();
  };

  useCommands(text.room, playgroundCommands({ running, draft, runProgram, stop }, text));

  useEffect(() => {
    if (running && isStacked()) outcome.current?.scrollIntoView();
  }, [running]);

  return (
    <div className={styles.bench}>
      <ProgramCard picker={picker} language={language} draft={draft} running={running} />
      <Outcome ref={outcome} run={run} limits={language.limits} starting={starting} onAgain={runAgain} />
      <Announcer text={announcementOf(run, language, runningText)} />
    </div>
  );
}
