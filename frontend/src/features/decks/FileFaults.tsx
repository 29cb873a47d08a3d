import type { FileFault } from '../../api/failure';
import { useFaultText } from '../../trouble/faults';
import styles from './ImportPage.module.css';

/** What is to be told of files, each with its place. */
export function FileFaults({ faults }: { faults: readonly FileFault[] }) {
  const { say } = useFaultText();
  return (
    <ul className={styles.faults}>
      {faults.map(({ file, line, ...told }) => (
        <li key={`${file}:${line}:${told.message}`}>
          <code>{line > 0 ? `${file}:${line}` : file}</code>{' '}
          <span lang={told.code ? undefined : 'en'}>{say(told)}</span>
        </li>
      ))}
    </ul>
  );
}
