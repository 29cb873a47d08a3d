import type { Ref } from 'react';
import type { Limits } from '../api/types';
import { timeBar, useElapsed } from './elapsed';
import { FailureNotice } from './FailureNotice';
import { Figures } from './Figures';
import { headlineOf } from './headline';
import styles from './Outcome.module.css';
import { OutputPane } from './OutputPane';
import { outputOf, type RunState } from './runState';
import { useText } from './text';

interface Props {
  run: RunState;
  limits: Limits;
  /** The container has to be started first, which does not count against the program's time. */
  starting: boolean;
  onAgain: () => void;
  ref: Ref<HTMLElement>;
}

/** The right-hand card: what has become of the run. */
export function Outcome({ run, limits, starting, onAgain, ref }: Props) {
  const text = useText();
  const elapsed = useElapsed(run.phase === 'running' ? run.startedAt : undefined);
  const { tone, title, sentence } = headlineOf(run, limits, text, starting);
  const { stdout, stderr } = outputOf(run);
  const inTime = !starting && elapsed <= limits.timeout_ms;
  const running = run.phase === 'running';
  const result = run.phase === 'ended' ? run.result : undefined;
  const cut = text.cut(limits.output_bytes);
  return (
    <section ref={ref} className={`${styles.card} ${styles[tone]}`} tabIndex={-1} aria-labelledby="outcome">
      <header className={styles.header}>
        <h2 id="outcome">{title}</h2>
        {running && (
          <p className={styles.clock} role="timer" aria-live="off">
            {(elapsed / 1_000).toFixed(1)} s{inTime && text.of(limits.timeout_ms)}
          </p>
        )}
      </header>
      <div
        className={styles.rule}
        style={running && inTime ? timeBar(elapsed, limits.timeout_ms) : undefined}
      />
      <div className={styles.summary}>
        {run.phase === 'failed' ? (
          <FailureNotice failure={run.failure} onAgain={onAgain} />
        ) : (
          <p className={styles.sentence}>{sentence}</p>
        )}
        {result && <Figures result={result} />}
      </div>
      {run.phase === 'none' && <div className={styles.lines} />}
      {(run.phase !== 'none' && run.phase !== 'failed') || stdout || stderr ? (
        <div className={styles.outputs}>
          <OutputPane
            title={text.stdout}
            text={stdout}
            live={running}
            cutNote={result?.stdout_truncated ? cut : undefined}
          />
          <OutputPane
            title={text.stderr}
            tone="stderr"
            text={stderr}
            live={running}
            cutNote={result?.stderr_truncated ? cut : undefined}
          />
        </div>
      ) : null}
    </section>
  );
}
