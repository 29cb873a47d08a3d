import type { ReactNode } from 'react';
import styles from './Section.module.css';

/** A card with settings that belong together. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.card} aria-label={title}>
      <h2>{title}</h2>
      <div className={styles.fields}>{children}</div>
    </section>
  );
}
