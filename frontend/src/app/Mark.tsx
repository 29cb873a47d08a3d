import styles from './Mark.module.css';

/** The sign of the app: an index card with its rule and a tick. */
export function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 32 32" aria-hidden="true">
      <path className={styles.card} d="M7 5h16l4 4v16a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z" />
      <path className={styles.rule} d="M9 12h14" />
      <path className={styles.tick} d="m10.500 19.500 3.500 3.500 7.500-7" />
    </svg>
  );
}
