import { CommandButton } from '../commands/CommandButton';
import styles from './App.module.css';

export function Header() {
  return (
    <header className={styles.header}>
      <h1 className={styles.brand}>
        <Mark />
        CacheHit
        <span className={styles.page}>Playground</span>
      </h1>
      <div className={styles.tools}>
        <CommandButton command="theme.next" look="quiet" />
        <CommandButton command="help.open" look="quiet" showKeys />
      </div>
    </header>
  );
}

/** An index card with its rule and a tick. */
function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 32 32" aria-hidden="true">
      <path className={styles.markCard} d="M7 5h16l4 4v16a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z" />
      <path className={styles.markRule} d="M9 12h14" />
      <path className={styles.markTick} d="m10.500 19.500 3.500 3.500 7.500-7" />
    </svg>
  );
}
