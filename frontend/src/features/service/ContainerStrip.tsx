import { useLocked } from '../../api/access';
import { useHealth } from '../../api/health';
import { useLanguageLabel, useLanguages } from '../../api/languages';
import styles from './ContainerStrip.module.css';
import { useText } from './text';

/** How each language's container is doing, at the foot of every page; not for somebody who is not let in. */
export function ContainerStrip() {
  const text = useText();
  const { data: health, isError } = useHealth();
  const { data: languages } = useLanguages();
  const labelOf = useLanguageLabel();
  const locked = useLocked();
  if (locked) return null;
  // Without the languages there are no names for them yet.
  const containers = isError || !languages ? [] : Object.entries(health?.containers ?? {});
  return (
    <footer className={styles.strip} data-chrome>
      <h2 id="containers">{text.containers}</h2>
      <ul aria-labelledby="containers">
        {containers.map(([name, state]) => (
          <li key={name} data-state={state} title={`${labelOf(name)}: ${text.meanings[state]}`}>
            <span className={styles.mark} aria-hidden="true" />
            {labelOf(name)} <span className={styles.state}>{text.states[state]}</span>
          </li>
        ))}
        {containers.length === 0 && <li className={styles.state}>{isError ? text.notKnown : text.asking}</li>}
      </ul>
    </footer>
  );
}
