import { useHealth } from '../../api/health';
import { useLanguageLabel } from '../../api/languages';
import styles from './ContainerStrip.module.css';
import { useText } from './text';

/** How each language's container is doing, at the foot of every page. */
export function ContainerStrip() {
  const text = useText();
  const { data: health, isError } = useHealth();
  const labelOf = useLanguageLabel();
  const containers = isError ? [] : Object.entries(health?.containers ?? {});
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
