import type { HeatMap, Retention } from '../../api/statistics';
import { hours, number, percent } from '../../text/format';
import { type Ripeness, size, total } from './decks';
import { recallOf } from './months';
import styles from './Totals.module.css';
import { useText } from './text';

interface Props {
  heatMap: HeatMap;
  retention: Retention;
  decks: readonly Ripeness[];
}

/** The period in five figures. */
export function Totals({ heatMap: { days }, retention: { months }, decks }: Props) {
  const { totals: text } = useText();
  const recall = recallOf(months);
  const cards = total(decks);
  const figures: [name: string, value: string][] = [
    [text.reviews, number(days.reduce((all, it) => all + it.reviews, 0))],
    [text.days, number(days.length)],
    [text.time, hours(days.reduce((all, it) => all + it.duration_ms, 0))],
    [text.remembered, recall ? percent(recall.remembered, 1) : '–'],
    [text.mature, text.of(cards.mature, size(cards))],
  ];
  return (
    <dl className={styles.totals} aria-label={text.title}>
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
