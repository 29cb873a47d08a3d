import { type PointerEvent, type ReactNode, useState } from 'react';
import styles from './Frame.module.css';
import { labelEvery } from './scale';
import { useWidth } from './useWidth';

/** Where a value of the plot is, in pixels. */
export interface Scales {
  /** Left edge of a band. */
  x: (index: number) => number;
  band: number;
  y: (value: number) => number;
  /** The band that is pointed at. */
  at: number | undefined;
}

interface Props {
  /** What the plot says, for those who do not see it. */
  label: string;
  /** One for each band. */
  names: readonly string[];
  /** Width that a name needs, in pixels. */
  nameWidth?: number;
  /** Values with a line across, in order; the first is the bottom. */
  ticks: readonly number[];
  tickLabel: (value: number) => string;
  /** What is said about the band that is pointed at. */
  says: (index: number) => string;
  children: (scales: Scales) => ReactNode;
}

const HEIGHT = 190;
const TOP = 10;
const BOTTOM = 24;
const LEFT = 40;

/** Axes, a grid, and what is pointed at in words; what is plotted comes from the caller. */
export function Frame({ label, names, nameWidth = 48, ticks, tickLabel, says, children }: Props) {
  const { ref, width } = useWidth<HTMLDivElement>();
  const [at, setAt] = useState<number>();
  const first = ticks[0] ?? 0;
  const last = ticks.at(-1) ?? 1;
  const band = Math.max(0, width - LEFT) / Math.max(1, names.length);
  const x = (index: number) => LEFT + index * band;
  const y = (value: number) => TOP + (1 - (value - first) / (last - first || 1)) * (HEIGHT - TOP - BOTTOM);
  const every = labelEvery(band, nameWidth);
  const pointed = at !== undefined && at < names.length ? at : undefined;

  const point = (event: PointerEvent<SVGSVGElement>) => {
    const index = Math.floor(
      (event.clientX - event.currentTarget.getBoundingClientRect().left - LEFT) / band,
    );
    setAt(index >= 0 && index < names.length ? index : undefined);
  };

  return (
    <div ref={ref} className={styles.frame}>
      {width > 0 && (
        <svg
          role="img"
          aria-label={label}
          width={width}
          height={HEIGHT}
          onPointerMove={point}
          onPointerDown={point}
          onPointerLeave={() => setAt(undefined)}
        >
          {ticks.map((value) => (
            <g key={value}>
              <line className={styles.grid} x1={LEFT} x2={width} y1={y(value)} y2={y(value)} />
              <text className={styles.tick} x={LEFT - 8} y={y(value)} dy="0.35em" textAnchor="end">
                {tickLabel(value)}
              </text>
            </g>
          ))}
          {names.map((name, index) =>
            index % every === 0 && (index === 0 || x(index) + nameWidth / 2 <= width) ? (
              <text
                // biome-ignore lint/suspicious/noArrayIndexKey: bands have no other identity
                key={index}
                className={styles.tick}
                x={x(index) + band / 2}
                y={HEIGHT - 6}
                textAnchor="middle"
              >
                {name}
              </text>
            ) : null,
          )}
          {children({ x, band, y, at: pointed })}
        </svg>
      )}
      {pointed !== undefined && <Says at={x(pointed) + band / 2} width={width} text={says(pointed)} />}
    </div>
  );
}

/** A word at the pointer, kept inside the plot. What it says is in the table too. */
export function Says({ at, width, text }: { at: number; width: number; text: string }) {
  const side = at < width / 2 ? { left: Math.max(0, at - 40) } : { right: Math.max(0, width - at - 40) };
  return (
    <p className={styles.says} style={side} aria-hidden="true">
      {text}
    </p>
  );
}
