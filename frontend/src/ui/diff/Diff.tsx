import styles from './Diff.module.css';
import { lineDiff } from './diff';

interface Props {
  /** What the two texts are, as in “expected” and “yours”. */
  first: { name: string; text: string };
  second: { name: string; text: string };
}

/** Two texts in one list of lines; what is in one of them alone is marked by colour, sign and name. */
export function Diff({ first, second }: Props) {
  const lines = lineDiff(first.text, second.text);
  return (
    <figure className={styles.diff}>
      <figcaption className={styles.names}>
        <span className={styles.less}>
          <b aria-hidden="true">−</b> {first.name}
        </span>
        <span className={styles.more}>
          <b aria-hidden="true">+</b> {second.name}
        </span>
      </figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be for controls */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard */}
      <div className={styles.scroller} tabIndex={0} role="group" aria-label={`${first.name}, ${second.name}`}>
        <ul className={styles.lines}>
          {lines.map(({ kind, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
            <li key={index} className={styles[kind]}>
              <span className={styles.sign} aria-hidden="true">
                {kind === 'less' ? '−' : kind === 'more' ? '+' : ' '}
              </span>
              {kind !== 'same' && (
                <span className="visually-hidden">{kind === 'less' ? first.name : second.name}: </span>
              )}
              <code>{text === '' ? ' ' : text}</code>
            </li>
          ))}
        </ul>
      </div>
    </figure>
  );
}
