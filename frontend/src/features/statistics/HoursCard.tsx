import type { Hours } from '../../api/statistics';
import { number, percent } from '../../text/format';
import { Bars } from './plot/Bars';
import { PlotCard } from './plot/PlotCard';
import { useText } from './text';

const DAY = Array.from({ length: 24 }, (_, hour) => hour);

/** At which hours of the day there was work, by the person's clock. */
export function HoursCard({ hours: { hours }, asTable }: { hours: Hours; asTable: boolean }) {
  const { hours: text, columns } = useText();
  const most = hours.reduce<Hours['hours'][number] | undefined>(
    (best, it) => (best && best.reviews >= it.reviews ? best : it),
    undefined,
  );
  const summary = most ? text.summary(most.hour) : text.none;
  const recall = (share: number | undefined) => (share === undefined ? '–' : percent(share));
  return (
    <PlotCard
      title={text.title}
      summary={summary}
      table={
        asTable && most
          ? {
              columns: [columns.hour, columns.reviews, columns.remembered],
              rows: hours.map((it) => [text.hour(it.hour), number(it.reviews), recall(it.true_retention)]),
            }
          : undefined
      }
    >
      {most && (
        <Bars
          label={summary}
          nameWidth={40}
          bars={DAY.map((hour) => {
            const known = hours.find((it) => it.hour === hour);
            return {
              name: text.shortHour(hour),
              value: known?.reviews ?? 0,
              says: `${text.hour(hour)}: ${text.says(known?.reviews ?? 0, known?.true_retention)}`,
            };
          })}
        />
      )}
    </PlotCard>
  );
}
