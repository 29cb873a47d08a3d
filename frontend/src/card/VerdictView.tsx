import type { Ref } from 'react';
import type { TestResult, Verdict } from '../api/types';
import { duration } from '../text/format';
import { AnsiText } from '../ui/ansi/AnsiText';
import { Diff } from '../ui/diff/Diff';
import { type Text, useLaterText } from './laterText';
import styles from './VerdictView.module.css';

const SIGNS = { pass: '✓', fail: '✗', error: '!', skip: '–' };
const TONES = {
  passed: 'hit',
  failed: 'miss',
  errored: 'miss',
  timed_out: 'warn',
  out_of_memory: 'warn',
  self_graded: 'calm',
  sandbox_fault: 'warn',
};

interface Props {
  verdict: Verdict;
  /** Whether the tests may be shown: where nothing is run they would tell the answer. */
  tells: boolean;
  /** Whether what to do next is said; an author knows better. */
  advises?: boolean;
  ref: Ref<HTMLElement>;
}

/** The judge's word: what it is, the first failing case as a difference, every test. */
export function VerdictView({ verdict, tells, advises = true, ref }: Props) {
  const text = useLaterText();
  const { first_failure: first, tests, output, during, cause } = verdict;
  const explains = cause !== undefined || verdict.verdict === 'sandbox_fault';
  return (
    <section
      ref={ref}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard
      tabIndex={0}
      className={styles.card}
      data-tone={TONES[verdict.verdict]}
      aria-labelledby="verdict"
    >
      <h2 id="verdict">{text.verdicts[verdict.verdict]}</h2>
      <p role="status">
        {sentenceOf(verdict, tells, text)} {advises && verdict.verdict === 'failed' && text.tryAgain}
      </p>
      {explains && verdict.message !== '' && <p className={styles.message}>{verdict.message}</p>}
      {during !== undefined && <p>{text.during(during)}</p>}
      {first && tells && <FirstFailure test={first} />}
      {output !== undefined && output !== '' && <Printed text={output} />}
      {tests.length > 1 && tells && (
        <>
          <h3>{text.tests(tests.length)}</h3>
          <ul className={styles.tests}>
            {tests.map((test, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two tests may have one name
              <li key={index} data-status={test.status}>
                <span className={styles.status} aria-hidden="true">
                  {SIGNS[test.status]}
                </span>
                <code>{test.name}</code>
                <span className={styles.time}>
                  <span className="visually-hidden">{text.statuses[test.status]}, </span>
                  {test.duration_ms > 0 && duration(test.duration_ms)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function FirstFailure({ test }: { test: TestResult }) {
  const text = useLaterText();
  const { expected, actual } = test;
  const compared = expected !== undefined && actual !== undefined;
  return (
    <div className={styles.first}>
      <h3>{text.firstFailure(test.name)}</h3>
      {compared && (
        <Diff first={{ name: text.actual, text: actual }} second={{ name: text.expected, text: expected }} />
      )}
      {!compared && test.message !== '' && <p className={styles.message}>{test.message}</p>}
      {test.output !== '' && <Printed text={test.output} />}
    </div>
  );
}

function Printed({ text: printed }: { text: string }) {
  const text = useLaterText();
  return (
    <>
      <h3>{text.printed}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard */}
      <pre className={styles.output} tabIndex={0}>
        <AnsiText output={printed} />
      </pre>
    </>
  );
}

function sentenceOf({ verdict, tests, cause, limit_ms = 0 }: Verdict, tells: boolean, text: Text): string {
  switch (verdict) {
    case 'passed':
      return text.passedSentence(tells ? tests.length : 1);
    case 'failed':
      return tells && tests.length > 1
        ? text.failedSentence(tests.filter(({ status }) => status !== 'pass').length, tests.length)
        : '';
    case 'errored':
      return cause ? text.causes[cause] : text.verdicts.errored;
    case 'timed_out':
      return text.timedOutSentence(limit_ms);
    case 'out_of_memory':
      return text.memorySentence;
    case 'self_graded':
      return '';
    case 'sandbox_fault':
      return text.notJudgedWhatToDo;
  }
}
