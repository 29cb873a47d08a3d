import type { Deck } from '../../api/cards';
import { Link } from '../../navigation/Link';
import { pathWith } from '../../navigation/location';
import { number } from '../../text/format';
import styles from './DeckTree.module.css';
import { deckSearch, placeOf } from './search';
import { useText } from './text';

/** Every deck with how many cards it has; a deck's name finds them. */
export function DeckTree({
  decks,
  chosen,
  search,
}: {
  decks: readonly Deck[];
  chosen: string | undefined;
  search: string;
}) {
  const text = useText();
  const all = decks.filter(({ name }) => placeOf(name).depth === 0);
  return (
    <nav className={styles.card} aria-label={text.decks}>
      <ul className={styles.tree}>
        <li>
          <Link to="/decks" className={styles.deck} aria-current={search === '' ? 'true' : undefined}>
            <span>{text.allCards}</span>
            <span className={styles.count}>{number(all.reduce((sum, it) => sum + it.all_cards, 0))}</span>
          </Link>
        </li>
        {decks.map((deck) => {
          const { depth, name } = placeOf(deck.name);
          return (
            <li key={deck.name}>
              <Link
                to={pathWith('/decks', { q: deckSearch(deck.name) })}
                className={styles.deck}
                style={{ paddingInlineStart: `${0.75 + depth * 1.1}rem` }}
                aria-current={deck.name === chosen ? 'true' : undefined}
              >
                <span>
                  <span className="visually-hidden">{deck.name.slice(0, -name.length)}</span>
                  {name}
                </span>
                <span className={styles.count}>
                  {number(deck.all_cards)}
                  <span className="visually-hidden"> {text.cards}</span>
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
