import type { Question, Suggestion } from '../../api/types';
import type { SectionWork } from '../../card/sectionWork';
import { CommandButton } from '../../commands/CommandButton';
import { shortDate, span } from '../../text/format';
import styles from './ActionBar.module.css';
import { RATINGS } from './commands';
import { useText } from './text';

interface Props {
  mine: SectionWork;
  done: boolean;
  previews: Question['previews'];
  suggestion: Suggestion | undefined;
}

const NAMES = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' } as const;
const DAY_S = 86_400;

/** What leads on: the answer, the next section, or the four grades with their dates. */
export function ActionBar({ mine, done, previews, suggestion }: Props) {
  const text = useText();
  if (!done) {
    return (
      <div ref={makeRoom} className={styles.bar}>
        <CommandButton
          command={mine.done ? 'review.next' : 'review.show'}
          look={mine.done ? 'primary' : 'plain'}
          showKeys
          className={styles.on}
        />
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be for fields
    <div ref={makeRoom} className={styles.bar} role="group" aria-label={text.grading}>
      {RATINGS.map((rating) => {
        const preview = previews[NAMES[rating]];
        const suggested = suggestion?.rating === rating;
        return (
          <CommandButton
            key={rating}
            command={`review.grade.${rating}`}
            look="plain"
            className={`${styles.grade} ${styles[NAMES[rating]]} ${suggested ? styles.suggested : ''}`}
            showKeys
            below={
              <span className={styles.when}>
                {span(preview.delay_s)}
                {preview.delay_s >= DAY_S && <span> · {shortDate(preview.due_at)}</span>}
              </span>
            }
          />
        );
      })}
      <p className={styles.reason} role="status">
        {suggestion?.rating ? (
          <>
            <b>
              {text.ratings[suggestion.rating]}, {text.suggested}
            </b>{' '}
            {text.reason(suggestion)}
          </>
        ) : (
          text.grading
        )}
      </p>
    </div>
  );
}

/** Tells the shell how high the bar is, so that on a phone the page does not end below it. */
function makeRoom(bar: HTMLDivElement): () => void {
  const shell = bar.closest<HTMLElement>('[data-layout]');
  const observer = new ResizeObserver(() =>
    shell?.style.setProperty('--action-bar', `${bar.offsetHeight}px`),
  );
  observer.observe(bar);
  return () => {
    observer.disconnect();
    shell?.style.removeProperty('--action-bar');
  };
}
