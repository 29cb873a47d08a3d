import type { AnswerTimes } from '../../api/statistics';
import { number, percent } from '../../text/format';
import { Bars } from './plot/Bars';
import { PlotCard } from './plot/PlotCard';
import { everySlot } from './slots';
import { useText } from './text';

/** How long answers took, in slots that double. */
export function AnswerTimesCard({ answerTimes, asTable }: { answerTimes: AnswerTimes; asTable: boolean }) {
  const { answerTimes: text, columns } = useText();
  const times = everySlot(answerTimes.times);
  const all = times.reduce((sum, it) => sum + it.answers, 0);
  const half = times.find(
    (_, index) => times.slice(0, index + 1).reduce((sum, it) => sum + it.answers, 0) >= all / 2,
  );
  const summary = half ? text.summary(all, half.from_s, half.to_s) : text.none;
  return (
    <PlotCard
      title={text.title}
      summary={summary}
      table={
        asTable && all > 0
          ? {
              columns: [columns.time, columns.answers, columns.share],
              rows: times.map((it) => [
                text.slot(it.from_s, it.to_s),
                number(it.answers),
                percent(it.answers / all),
              ]),
            }
          : undefined
      }
    >
      {all > 0 && (
        <Bars
          label={summary}
          nameWidth={64}
          bars={times.map((it) => ({
            name: text.shortSlot(it.from_s, it.to_s),
            value: it.answers,
            says: `${text.slot(it.from_s, it.to_s)}: ${text.answers(it.answers)}`,
          }))}
        />
      )}
    </PlotCard>
  );
}
