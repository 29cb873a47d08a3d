import type { Maturity } from '../../api/statistics';
import { Link } from '../../navigation/Link';
import { number } from '../../text/format';
import { inside, type Ripeness, SEPARATOR, STAGES, size, total, within } from './decks';
import styles from './MaturityCard.module.css';
import { Legend, PlotCard } from './plot/PlotCard';
import { useText } from './text';

interface Props {
  maturity: Maturity;
  deck: string | undefined;
  /** Where this page shows one deck. */
  pathOf: (deck: string) => string;
  asTable: boolean;
}

/** How far the cards have come, by deck; a deck's name leads into it. */
export function MaturityCard({ maturity: { decks }, deck, pathOf, asTable }: Props) {
  const { maturity: text, columns, stages } = useText();
  const rows = inside(decks, deck);
  const all = total(within(decks, deck));
  const most = Math.max(...rows.map(size), 1);
  const name = (row: Ripeness) => {
    const short = row.deck.split(SEPARATOR).at(-1) ?? row.deck;
    return row.deck === deck ? short : <Link to={pathOf(row.deck)}>{short}</Link>;
  };
  const table = {
    columns: [columns.deck, ...STAGES.map((it) => stages[it]), columns.all, columns.suspended],
    rows: rows.map(
      (row) =>
        [
          name(row),
          ...STAGES.map((it) => number(row[it])),
          number(size(row)),
          number(row.suspended),
        ] as const,
    ),
  };
  return (
    <PlotCard
      title={text.title}
      summary={text.summary(size(all), all.mature, all.suspended)}
      table={asTable ? table : undefined}
    >
      <ul className={styles.decks}>
        {rows.map((row) => (
          <li key={row.deck}>
            <span className={styles.name}>{name(row)}</span>
            <span className={styles.count}>{number(size(row))}</span>
            <span
              className={styles.bar}
              style={{ width: `${(size(row) / most) * 100}%` }}
              role="img"
              aria-label={STAGES.map((it) => `${stages[it]} ${row[it]}`).join(', ')}
            >
              {STAGES.filter((it) => row[it] > 0).map((it) => (
                <span key={it} data-stage={it} style={{ flexGrow: row[it] }} />
              ))}
            </span>
          </li>
        ))}
      </ul>
      <Legend items={STAGES.map((it) => [it, stages[it]])} />
    </PlotCard>
  );
}
