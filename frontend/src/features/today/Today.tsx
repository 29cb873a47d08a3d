import { useReviewCounts } from '../../api/reviewCounts';
import { useForecast, useHeatMap } from '../../api/statistics';
import { CommandButton } from '../../commands/CommandButton';
import { useCommands } from '../../commands/useCommands';
import { navigate } from '../../navigation/location';
import { Notice } from '../../ui/Notice';
import { DueDecks } from './DueDecks';
import { Rhythm } from './Rhythm';
import styles from './Today.module.css';
import { useText } from './text';
import { Welcome } from './Welcome';

/** The first page: what is due, one button to begin, and how it has been going. */
export default function Today() {
  const text = useText();
  const { data: counts } = useReviewCounts();
  const { data: forecast } = useForecast(2);
  const { data: heatMap } = useHeatMap();
  const total = counts?.all.total ?? 0;

  useCommands(text.room, [
    {
      id: 'today.start',
      label: text.start,
      when: () => total > 0,
      run: () => navigate('/review'),
    },
  ]);

  if (!counts) return <p className={styles.waiting}>{text.waiting}</p>;
  if (counts.decks.length === 0) return <Notice title={text.noCards}>{text.noCardsWhatToDo}</Notice>;
  if (heatMap?.days.length === 0 && total > 0) return <Welcome decks={counts.decks} />;

  const tomorrow = forecast?.days[1]?.due;
  return (
    <div className={styles.page}>
      <section className={styles.start} aria-labelledby="due">
        <h2 id="due">{total === 0 ? text.nothingDue : text.due(total)}</h2>
        <div className={styles.rule} />
        <div className={styles.body}>
          <p>{total === 0 ? text.nothingDueSentence : text.dueSentence(counts.all)}</p>
          {counts.all.waiting > 0 && <p className={styles.soft}>{text.waitingCards(counts.all.waiting)}</p>}
          {total > 0 && (
            <CommandButton command="today.start" look="primary" showKeys className={styles.begin} />
          )}
          {tomorrow !== undefined && <p className={styles.soft}>{text.tomorrow(tomorrow)}</p>}
        </div>
      </section>
      {heatMap && <Rhythm days={heatMap.days} />}
      <DueDecks decks={counts.decks} />
    </div>
  );
}
