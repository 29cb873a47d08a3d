import type { DeckCounts } from '../../api/types';
import { Link } from '../../navigation/Link';
import { pathWith } from '../../navigation/location';
import { number } from '../../text/format';
import styles from './DueDecks.module.css';
import { useText } from './text';

/** What is due by deck; each deck's name begins a review of it. */
export function DueDecks({ decks }: { decks: readonly DeckCounts[] }) {
  const text = useText();
  const kinds = ['new', 'learning', 'reviews'] as const;
  return (
    <section className={styles.decks} aria-labelledby="decks">
      <h2 id="decks">{text.decks}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.deck}</th>
            {kinds.map((kind) => (
              <th key={kind} scope="col">
                {text.kinds[kind]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {decks.map(({ deck, ...counts }) => {
            const names = deck.split('::');
            return (
              <tr
                key={deck}
                data-depth={Math.min(3, names.length - 1)}
                data-due={counts.total > 0 || undefined}
              >
                <th scope="row">
                  <Link to={pathWith('/review', { deck })}>
                    <span className="visually-hidden">{names.slice(0, -1).join(', ')} </span>
                    {names.at(-1)}
                  </Link>
                </th>
                {kinds.map((kind) => (
                  <td key={kind} data-kind={counts[kind] > 0 ? kind : undefined}>
                    {number(counts[kind])}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
