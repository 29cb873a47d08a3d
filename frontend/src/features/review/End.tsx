import { CommandButton } from '../../commands/CommandButton';
import { dateAndTime } from '../../text/format';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import styles from './Review.module.css';
import type { SessionState } from './session';
import { useText } from './text';

/** What is shown when there is no card: none is there yet, none is left, or none could be fetched. */
export function End({ state, onRetry }: { state: SessionState; onRetry: () => void }) {
  const text = useText();
  switch (state.phase) {
    case 'failed':
      return (
        <Notice tone="miss" title={text.noNext} action={<Button onClick={onRetry}>{text.tryNow}</Button>}>
          {'detail' in state.failure && state.failure.detail !== '' && <p>{state.failure.detail}</p>}
          <p>{text.noNextSentence}</p>
        </Notice>
      );
    case 'done':
      return (
        <section className={styles.end} aria-labelledby="end">
          <h2 id="end">{text.done}</h2>
          <p>{text.doneSentence(state.graded)}</p>
          {state.nextWaitingAt !== undefined && <p>{text.nextAt(dateAndTime(state.nextWaitingAt))}</p>}
          <p>
            <CommandButton command="review.leave" look="primary" showKeys />
          </p>
        </section>
      );
    default:
      return <p className={styles.waiting}>{text.loading}</p>;
  }
}
