import type { FoundCard } from '../../api/cards';
import { Link } from '../../navigation/Link';
import styles from './CardList.module.css';
import { editPath } from './search';
import { useText } from './text';
import type { Selection } from './useSelection';

interface Props {
  cards: readonly FoundCard[];
  selection: Selection;
  /** What they were found with. */
  search: string;
}

/** Cards that were found, each with a box to select it. */
export function CardList({ cards, selection, search }: Props) {
  const text = useText();
  const shown = cards.map(({ id }) => id);
  return (
    <ul className={styles.list} aria-label={text.cards}>
      {cards.map((card) => (
        <li key={card.id} className={styles.row} data-chosen={selection.has(card.id) || undefined}>
          <label className={styles.label}>
            <input
              type="checkbox"
              checked={selection.has(card.id)}
              onChange={() => selection.toggle(card.id, shown)}
            />
            <span className={styles.title}>{card.title}</span>
          </label>
          <Link
            to={editPath(card.id, search)}
            className={styles.edit}
            aria-label={text.editNamed(card.title)}
          >
            {text.edit}
          </Link>
          <span className={styles.deck}>{card.deck.replaceAll('::', ' › ')}</span>
          <span className={styles.about}>
            {[...new Set(card.types)].map((it) => text.types[it]).join(', ')}
            {card.languages.length > 0 && ` · ${card.languages.join(', ')}`}
          </span>
          <span className={styles.tags}>
            {card.tags.map((tag) => (
              <span key={tag}>{tag}</span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
