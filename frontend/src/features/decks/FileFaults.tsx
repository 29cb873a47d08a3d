import type { FileFault } from '../../api/failure';
import styles from './ImportPage.module.css';

/** What is to be told of files, each with its place. */
export function FileFaults({ faults }: { faults: readonly FileFault[] }) {
  return (
    <ul className={styles.faults}>
      {faults.map(({ file, line, message }) => (
        <li key={`${file}:${line}:${message}`}>
          <code>{line > 0 ? `${file}:${line}` : file}</code> {message}
        </li>
      ))}
    </ul>
  );
}
