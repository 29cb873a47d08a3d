import { percent } from '../../../text/format';
import { Frame } from './Frame';
import styles from './Lines.module.css';
import { shareTicks } from './scale';

export interface Point {
  name: string;
  /** Nothing was measured where they are left out. */
  measured?: number | undefined;
  predicted?: number | undefined;
  says: string;
}

/** Shares that were measured, as dots on a line, beside those that were predicted, as dashes. */
export function Lines({ label, points }: { label: string; points: readonly Point[] }) {
  const shares = points.flatMap(({ measured, predicted }) => [measured ?? 1, predicted ?? 1]);
  return (
    <Frame
      label={label}
      names={points.map(({ name }) => name)}
      ticks={shareTicks(Math.min(...shares))}
      tickLabel={(value) => percent(value)}
      says={(index) => points[index]?.says ?? ''}
    >
      {({ x, band, y, at }) => {
        const known = points.flatMap(({ measured, predicted }, index) =>
          measured === undefined || predicted === undefined
            ? []
            : [{ index, cx: x(index) + band / 2, measured: y(measured), predicted: y(predicted) }],
        );
        return (
          <>
            <polyline
              className={styles.predicted}
              points={known.map((it) => `${it.cx},${it.predicted}`).join(' ')}
            />
            <polyline
              className={styles.measured}
              points={known.map((it) => `${it.cx},${it.measured}`).join(' ')}
            />
            {known.map(({ index, cx, measured, predicted }) => (
              <g key={index}>
                {known.length === 1 && (
                  <line
                    className={styles.predicted}
                    x1={cx - 16}
                    x2={cx + 16}
                    y1={predicted}
                    y2={predicted}
                  />
                )}
                <circle
                  className={styles.dot}
                  data-at={index === at || undefined}
                  cx={cx}
                  cy={measured}
                  r={4}
                />
              </g>
            ))}
          </>
        );
      }}
    </Frame>
  );
}
