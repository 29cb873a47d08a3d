import styles from './Keys.module.css';

/** A key combination as it is pressed. Decoration inside buttons, which name their keys in ARIA. */
export function Keys({ names }: { names: readonly string[] }) {
  return (
    <span className={styles.keys}>
      {names.map((name) => (
        <kbd key={name}>{name}</kbd>
      ))}
    </span>
  );
}
