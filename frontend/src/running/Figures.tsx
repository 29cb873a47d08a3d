import type { ExecutionResult } from '../api/types';
import { duration, number } from '../text/format';
import styles from './Figures.module.css';
import { useText } from './text';

/** A wait shorter than this is the service's own work and not worth a word. */
const WORTH_SAYING_MS = 5;

export function Figures({ result }: { result: ExecutionResult }) {
  const { figures: text } = useText();
  const figures: [name: string, value: string][] = [
    [text.wallTime, duration(result.execution_time_ms)],
    [text.cpuTime, duration(result.cpu_time_ms)],
    [text.cpu, `${number(result.cpu_percent, 0)} %`],
    [text.memory, `${number(result.memory_used_mb, 1)} MB`],
    [text.exitCode, String(result.exit_code)],
  ];
  if (result.queue_ms >= WORTH_SAYING_MS) figures.push([text.waited, duration(result.queue_ms)]);
  return (
    <dl className={styles.figures} aria-label={text.title}>
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
