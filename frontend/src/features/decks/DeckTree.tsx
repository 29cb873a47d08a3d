import type { Deck } from '../../api/cards';
import { useReviewCounts } from '../../api/reviewCounts';
import { Link } from '../../navigation/Link';
import { pathWith } from '../../navigation/location';
import { number } from '../../text/format';
import styles from './DeckTree.module.css';
import { deckSearch, placeOf } from './search';
import { useText } from './text';

/** Every deck with how many cards it has, and how many of them are to be reviewed today; a deck's name finds them. */
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
  const counts = useReviewCounts().data;
  const dueIn = new Map(counts?.decks.map(({ deck, total }) => [deck, total]));
  const all = decks.filter(({ name }) => placeOf(name).depth === 0);
  return (
    <nav className={styles.card} aria-label={text.decks}>
      <ul className={styles.tree}>
        <li>
          <Link to="/decks" className={styles.deck} aria-current={search === '' ? 'true' : undefined}>
            <span>{text.allCards}</span>
            <Due due={counts?.all.total} />
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
                <span title={name}>
                  <span className="visually-hidden">{deck.name.slice(0, -name.length)}</span>
                  {name}
                </span>
                <Due due={dueIn.get(deck.name)} />
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

/** What is to be reviewed today; nothing when that is nothing. */
function Due({ due }: { due: number | undefined }) {
  const text = useText();
  if (!due) return null;
  return (
    <span className={styles.due}>
      {text.due(due)}
      <span className="visually-hidden">, </span>
    </span>
  );
}
