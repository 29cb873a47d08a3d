import type { ReactNode } from 'react';
import { DataTable, type Table } from './DataTable';
import styles from './PlotCard.module.css';

interface Props {
  title: string;
  /** What the plot says, in a sentence. */
  summary: ReactNode;
  /** In place of the plot. */
  table: Table | undefined;
  wide?: boolean;
  children: ReactNode;
}

/** A card with a plot, or with its table, and what it says in a sentence. */
export function PlotCard({ title, summary, table, wide = false, children }: Props) {
  return (
    <article className={styles.card} data-wide={wide || undefined}>
      <h2>{title}</h2>
      <p className={styles.summary}>{summary}</p>
      <div className={styles.plot}>{table ? <DataTable title={title} table={table} /> : children}</div>
    </article>
  );
}

/** A word about the colours of a plot. */
export function Legend({ items }: { items: readonly [mark: string, name: string][] }) {
  return (
    <ul className={styles.legend}>
      {items.map(([mark, name]) => (
        <li key={mark}>
          <span className={styles.mark} data-mark={mark} aria-hidden="true" />
          {name}
        </li>
      ))}
    </ul>
  );
}
