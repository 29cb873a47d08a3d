import type { ExecutionResult } from '../../api/types';
import styles from './Figures.module.css';
import { duration, trim } from './words';

/** A wait shorter than this is the service's own work and not worth a word. */
const WORTH_SAYING_MS = 5;

export function Figures({ result }: { result: ExecutionResult }) {
  const figures: [name: string, value: string][] = [
    ['Wall time', duration(result.execution_time_ms)],
    ['CPU time', duration(result.cpu_time_ms)],
    ['CPU', `${trim(result.cpu_percent, 0)} %`],
    ['Memory', `${trim(result.memory_used_mb, 1)} MB`],
    ['Exit code', String(result.exit_code)],
  ];
  if (result.queue_ms >= WORTH_SAYING_MS) figures.push(['Waited', duration(result.queue_ms)]);
  return (
    <dl className={styles.figures} aria-label="Figures of the run">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
