import type { HeatMap } from '../../api/statistics';
import { shortDate } from '../../text/format';
import styles from './Rhythm.module.css';
import { lastDays, streak } from './rhythm';
import { useText } from './text';

/** The last two weeks: what was done, without a word on what was not. */
export function Rhythm({ days }: { days: HeatMap['days'] }) {
  const text = useText();
  const today = new Date();
  const last = lastDays(days, today);
  const row = streak(days, today);
  const studied = last.filter(({ reviews }) => reviews > 0).length;
  const most = Math.max(1, ...last.map(({ reviews }) => reviews));
  return (
    <section className={styles.rhythm} aria-labelledby="rhythm">
      <h2 id="rhythm">{row > 1 ? text.streak(row) : text.studied(studied)}</h2>
      <div className={styles.rule} />
      <ol className={styles.days}>
        {last.map(({ date, reviews }) => (
          <li key={date.getTime()} data-level={reviews === 0 ? 0 : Math.ceil((3 * reviews) / most)}>
            <span className="visually-hidden">
              {shortDate(date.getTime())}: {text.reviews(reviews)}
            </span>
          </li>
        ))}
      </ol>
      <p className={styles.note}>{row > 1 ? text.studied(studied) : text.anyDay}</p>
    </section>
  );
}
