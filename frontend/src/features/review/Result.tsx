import type { Ref } from 'react';
import { useHealth } from '../../api/health';
import { useLanguages } from '../../api/languages';
import type { Verdict } from '../../api/types';
import { useLaterText } from '../../card/laterText';
import { VerdictView } from '../../card/VerdictView';
import verdictStyles from '../../card/VerdictView.module.css';
import { FailureNotice } from '../../running/FailureNotice';
import { Outcome } from '../../running/Outcome';
import type { RunState } from '../../running/runState';
import { useText as useRunningText } from '../../running/text';
import { AnsiText } from '../../ui/ansi/AnsiText';
import styles from './Result.module.css';

interface Props {
  /** Which of the two was asked for last. */
  latest: 'run' | 'verdict';
  language: string;
  run: RunState;
  judging: RunState<Verdict>;
  onRunAgain: () => void;
  onSubmitAgain: () => void;
  /** Whether tests are shown. */
  tells: boolean;
  ref: Ref<HTMLElement>;
}

/** What has become of a try or a submission, whichever was the last; nothing before the first. */
export default function Result({
  latest,
  language,
  run,
  judging,
  onRunAgain,
  onSubmitAgain,
  tells,
  ref,
}: Props) {
  const limits = useLanguages().data?.find(({ name }) => name === language)?.limits;
  const { data: health } = useHealth();
  const place = `${styles.place} ${tells ? styles.beside : ''}`;
  if (latest === 'run' && limits) {
    const starting = run.phase === 'running' && health?.containers[language] === 'starting';
    return (
      <div className={place}>
        <Outcome ref={ref} run={run} limits={limits} starting={starting} onAgain={onRunAgain} />
      </div>
    );
  }
  if (latest !== 'verdict' || judging.phase === 'none') return null;
  return (
    <div className={place}>
      <Judged ref={ref} judging={judging} tells={tells} onAgain={onSubmitAgain} />
    </div>
  );
}

interface JudgedProps {
  judging: RunState<Verdict>;
  tells: boolean;
  onAgain: () => void;
  ref: Ref<HTMLElement>;
}

function Judged({ judging, tells, onAgain, ref }: JudgedProps) {
  const text = useLaterText();
  const running = useRunningText();
  switch (judging.phase) {
    case 'none':
      return null;
    case 'ended':
      return <VerdictView ref={ref} verdict={judging.result} tells={tells} />;
    case 'running': {
      const { stdout, stderr } = judging.output;
      return (
        <section ref={ref} tabIndex={-1} className={verdictStyles.card} aria-labelledby="verdict">
          <h2 id="verdict">{text.judging}</h2>
          <p role="status">{text.judgingSentence}</p>
          {stdout + stderr !== '' && (
            <pre className={verdictStyles.output}>
              <AnsiText output={stdout + stderr} />
            </pre>
          )}
        </section>
      );
    }
    case 'stopped':
      return (
        <section ref={ref} tabIndex={-1} className={verdictStyles.card} aria-labelledby="verdict">
          <h2 id="verdict">{running.stopped.title}</h2>
          <p role="status">{running.stopped.sentence(judging.afterMs)}</p>
        </section>
      );
    case 'failed':
      return (
        <section
          ref={ref}
          tabIndex={-1}
          className={verdictStyles.card}
          data-tone="miss"
          aria-labelledby="verdict"
        >
          <h2 id="verdict">{text.noVerdict}</h2>
          <FailureNotice failure={judging.failure} onAgain={onAgain} />
        </section>
      );
  }
}
