import { type PointerEvent, useLayoutEffect, useState } from 'react';
import type { HeatMap } from '../../api/statistics';
import { day, hours, number } from '../../text/format';
import styles from './HeatMapCard.module.css';
import { Says } from './plot/Frame';
import { PlotCard } from './plot/PlotCard';
import { useWidth } from './plot/useWidth';
import { useText } from './text';
import { type Cell, monthStarts, weeks } from './weeks';

interface Props {
  /** Of the last year. */
  heatMap: HeatMap;
  today: string;
  asTable: boolean;
}

/** On which days of the year there was work, and how much. */
export function HeatMapCard({ heatMap: { days }, today, asTable }: Props) {
  const { heatMap: text, columns } = useText();
  const reviews = days.reduce((all, it) => all + it.reviews, 0);
  const summary = text.summary(reviews, days.length);
  const table = {
    columns: [columns.day, columns.reviews, columns.time],
    rows: [...days]
      .reverse()
      .map(
        (it) => [day(it.day, { dateStyle: 'medium' }), number(it.reviews), hours(it.duration_ms)] as const,
      ),
  };
  return (
    <PlotCard
      title={text.title}
      summary={summary}
      table={asTable && days.length > 0 ? table : undefined}
      wide
    >
      <Year label={summary} grid={weeks(days, today)} />
      <p className={styles.legend} aria-hidden="true">
        {text.less}
        {[0, 1, 2, 3, 4].map((level) => (
          <span key={level} className={styles.cell} data-level={level} />
        ))}
        {text.more}
      </p>
    </PlotCard>
  );
}

const LEFT = 34;
const TOP = 20;
const SMALLEST = 13;
const LARGEST = 22;
const GAP = 3;

function Year({ label, grid }: { label: string; grid: Cell[][] }) {
  const { heatMap: text } = useText();
  const { ref, width } = useWidth<HTMLDivElement>();
  const [at, setAt] = useState<{ cell: Cell; x: number }>();
  const step = Math.min(LARGEST, Math.max(SMALLEST, (width - LEFT) / grid.length));
  const whole = LEFT + step * grid.length;

  // Where it is too wide for the screen, today is what is seen first.
  useLayoutEffect(() => {
    if (ref.current && whole > 0) ref.current.scrollLeft = whole;
  }, [ref, whole]);

  const point = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const week = Math.floor((event.clientX - box.left - LEFT) / step);
    const cell = grid[week]?.[Math.floor((event.clientY - box.top - TOP) / step)];
    const x = event.clientX - (ref.current?.getBoundingClientRect().left ?? 0);
    setAt(cell && { cell, x });
  };

  return (
    <div className={styles.year}>
      <div ref={ref} className={styles.scroll} tabIndex={whole > width ? 0 : undefined}>
        <svg
          role="img"
          aria-label={label}
          width={whole}
          height={TOP + 7 * step}
          onPointerMove={point}
          onPointerDown={point}
          onPointerLeave={() => setAt(undefined)}
        >
          {monthStarts(grid).map(({ week, day: first }) => (
            <text key={first} className={styles.name} x={LEFT + week * step} y={TOP - 7}>
              {day(first, { month: 'short' })}
            </text>
          ))}
          {[0, 2, 4].map((weekday) => (
            <text key={weekday} className={styles.name} x={0} y={TOP + (weekday + 0.5) * step} dy="0.3em">
              {day(grid[0]?.[weekday]?.day ?? '', { weekday: 'short' })}
            </text>
          ))}
          {grid.map((cells, week) =>
            cells.map((cell, weekday) => (
              <rect
                key={cell.day}
                className={styles.cell}
                data-level={cell.level}
                x={LEFT + week * step}
                y={TOP + weekday * step}
                width={step - GAP}
                height={step - GAP}
                rx={2.5}
              />
            )),
          )}
        </svg>
      </div>
      {at && <Says at={at.x} width={width} text={`${day(at.cell.day)}: ${text.reviews(at.cell.reviews)}`} />}
    </div>
  );
}
