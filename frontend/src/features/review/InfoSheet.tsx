import type { Question } from '../../api/types';
import { useLaterText } from '../../card/laterText';
import { dateAndTime, number, span } from '../../text/format';
import { Dialog } from '../../ui/Dialog';
import styles from './InfoSheet.module.css';

const DAY_S = 86_400;

/** What is known of the card and its schedule. */
export default function InfoSheet({
  question: { card, schedule },
  onClose,
}: {
  question: Question;
  onClose: () => void;
}) {
  const text = useLaterText();
  const names = text.infoFields;
  const time = (it: string | undefined) => (it === undefined ? text.none : dateAndTime(it));
  const days = (it: number | undefined) => (it === undefined ? text.none : span(it * DAY_S));
  const fields: [name: string, value: string][] = [
    [names.deck, card.deck],
    [names.tags, card.tags.join(', ') || text.none],
    [names.phase, text.phases[schedule.phase]],
    [names.reviews, number(schedule.reviews)],
    [names.lapses, number(schedule.lapses)],
    [names.last, time(schedule.last_review_at)],
    [names.due, time(schedule.due_at)],
    [names.interval, days(schedule.interval_days)],
    [names.stability, days(schedule.stability)],
    [names.difficulty, schedule.difficulty === undefined ? text.none : number(schedule.difficulty, 1)],
    [names.id, card.id],
  ];
  return (
    <Dialog title={text.infoTitle} open onClose={onClose}>
      <dl className={styles.fields}>
        {fields.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
