import { number } from '../../../text/format';
import styles from './Bars.module.css';
import { Frame } from './Frame';
import { ticks } from './scale';

export interface Bar {
  name: string;
  value: number;
  /** What is said when it is pointed at. */
  says: string;
  tone?: 'late' | undefined;
}

interface Props {
  label: string;
  bars: readonly Bar[];
  nameWidth?: number;
}

/** How many, by something that has an order. */
export function Bars({ label, bars, nameWidth }: Props) {
  return (
    <Frame
      label={label}
      names={bars.map(({ name }) => name)}
      {...(nameWidth ? { nameWidth } : {})}
      ticks={ticks(Math.max(...bars.map(({ value }) => value), 0))}
      tickLabel={(value) => number(value)}
      says={(index) => bars[index]?.says ?? ''}
    >
      {({ x, band, y, at }) =>
        bars.map(({ value, tone }, index) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: bars have no other identity
            key={index}
            className={styles.bar}
            data-tone={tone}
            data-at={index === at || undefined}
            x={x(index) + band * 0.12}
            y={y(value)}
            width={band * 0.76}
            height={Math.max(0, y(0) - y(value))}
            rx={Math.min(3, band / 6)}
          />
        ))
      }
    </Frame>
  );
}
