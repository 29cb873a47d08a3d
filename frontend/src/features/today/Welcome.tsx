import type { DeckCounts } from '../../api/types';
import { Link } from '../../navigation/Link';
import { pathWith } from '../../navigation/location';
import { useText } from './text';
import styles from './Welcome.module.css';

/** For somebody who has never reviewed a card: one step to the first one. */
export function Welcome({ decks }: { decks: readonly DeckCounts[] }) {
  const text = useText();
  const outer = decks.filter(({ deck, total }) => !deck.includes('::') && total > 0);
  return (
    <section className={styles.welcome} aria-labelledby="welcome">
      <h2 id="welcome">{text.welcome}</h2>
      <div className={styles.rule} />
      <div className={styles.body}>
        <p>{text.welcomeSentence}</p>
        <p className={styles.ask}>{text.beginWith}</p>
        <ul className={styles.decks}>
          {outer.map(({ deck, total }) => (
            <li key={deck}>
              <Link to={pathWith('/review', { deck })} className={styles.deck}>
                <b>{deck}</b> <span>{text.newCards(total)}</span>
              </Link>
            </li>
          ))}
        </ul>
        <p className={styles.soft}>{text.how}</p>
      </div>
    </section>
  );
}
