import { CommandButton } from '../../commands/CommandButton';
import styles from './Progress.module.css';
import type { SessionState } from './session';
import { useText } from './text';

/** What is left, and what can be done with any card. */
export function Progress({ state, deck }: { state: SessionState; deck: string | undefined }) {
  const text = useText();
  const { counts } = state;
  const current = state.phase === 'card' ? kindOf(state.question.schedule.phase) : undefined;
  return (
    <div className={styles.bar}>
      <dl className={styles.counts} aria-label={text.progress}>
        {(['new', 'learning', 'reviews'] as const).map((kind) => (
          <div key={kind} data-kind={kind} data-current={kind === current || undefined}>
            <dt>{text.counts[kind]}</dt>
            <dd>{counts?.[kind] ?? '–'}</dd>
          </div>
        ))}
      </dl>
      {deck !== undefined && <p className={styles.deck}>{deck.replaceAll('::', ' › ')}</p>}
      <div className={styles.tools}>
        <CommandButton command="review.undo" look="quiet" showKeys />
        <CommandButton command="review.bury" look="quiet" showKeys className={styles.wide} />
        <CommandButton command="review.suspend" look="quiet" showKeys className={styles.wide} />
        <CommandButton command="review.edit" look="quiet" showKeys className={styles.wide} />
        <CommandButton command="review.info" look="quiet" showKeys className={styles.wide} />
        <CommandButton command="review.focus" look="quiet" showKeys className={styles.wide} />
        <CommandButton command="app.palette" look="quiet" label={text.more} className={styles.narrow} />
      </div>
    </div>
  );
}

function kindOf(phase: string): 'new' | 'reviews' | 'learning' {
  return phase === 'new' ? 'new' : phase === 'review' ? 'reviews' : 'learning';
}
