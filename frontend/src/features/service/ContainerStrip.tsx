import { useHealth } from '../../api/health';
import { useLanguageLabel } from '../../api/languages';
import type { ContainerState } from '../../api/types';
import styles from './ContainerStrip.module.css';

const MEANING: Record<ContainerState, string> = {
  running: 'ready for the next run',
  stopped: 'the next run starts it',
  starting: 'being started',
  failed: 'cannot be started; the service’s log says why',
};

/** How each language's container is doing, at the foot of every page. */
export function ContainerStrip() {
  const { data: health, isError } = useHealth();
  const labelOf = useLanguageLabel();
  const containers = isError ? [] : Object.entries(health?.containers ?? {});
  return (
    <footer className={styles.strip}>
      <h2 id="containers">Containers</h2>
      <ul aria-labelledby="containers">
        {containers.map(([name, state]) => (
          <li key={name} data-state={state} title={`${labelOf(name)}: ${MEANING[state]}`}>
            <span className={styles.mark} aria-hidden="true" />
            {labelOf(name)} <span className={styles.state}>{state}</span>
          </li>
        ))}
        {containers.length === 0 && <li className={styles.state}>{isError ? 'not known' : 'asking'}</li>}
      </ul>
    </footer>
  );
}
