import type { WatchedDeck } from '../../api/imports';
import { dateAndTime } from '../../text/format';
import { Notice } from '../../ui/Notice';
import { FileFaults } from './FileFaults';
import styles from './ImportPage.module.css';
import { useText } from './text';

/** What the service found in the folder that it watches; nothing when there is nothing in it. */
export function WatchedFolder({ decks }: { decks: readonly WatchedDeck[] }) {
  const text = useText();
  if (decks.length === 0) return null;
  const faulty = decks.filter(({ faults }) => faults.length > 0);
  return (
    <section className={styles.card} aria-labelledby="watched-title">
      <h2 id="watched-title">{text.watched}</h2>
      <p>{text.watchedHint(decks.length - faulty.length)}</p>
      {faulty.map(({ path, looked_at, faults }) => (
        <Notice key={path} tone="miss" title={text.watchedFaulty(path)}>
          <FileFaults faults={faults} />
          <p>{text.watchedSince(dateAndTime(looked_at))}</p>
        </Notice>
      ))}
    </section>
  );
}
