import type { Forecast } from '../../api/statistics';
import { day, number } from '../../text/format';
import { Bars } from './plot/Bars';
import { PlotCard } from './plot/PlotCard';
import { useText } from './text';

/** What comes due on the days to come. */
export function ForecastCard({ forecast, asTable }: { forecast: Forecast; asTable: boolean }) {
  const { forecast: text, columns } = useText();
  const { overdue, days } = forecast;
  const sum = (count: number) => days.slice(0, count).reduce((all, it) => all + it.due, 0);
  const summary = text.summary(overdue, days[1]?.due ?? 0, sum(7), sum(days.length));
  const bars = [
    ...(overdue > 0
      ? [{ name: text.overdue, value: overdue, says: text.saysOverdue(overdue), tone: 'late' as const }]
      : []),
    ...days.map((it, index) => ({
      name: index === 0 ? text.today : day(it.day, { day: 'numeric', month: 'short' }),
      value: it.due,
      says: `${day(it.day)}: ${text.due(it.due)}`,
    })),
  ];
  return (
    <PlotCard
      title={text.title}
      summary={summary}
      table={
        asTable
          ? {
              columns: [columns.day, columns.due],
              rows: [
                ...(overdue > 0 ? [[text.overdue, number(overdue)] as const] : []),
                ...days.map((it) => [day(it.day), number(it.due)] as const),
              ],
            }
          : undefined
      }
    >
      <Bars label={summary} bars={bars} />
    </PlotCard>
  );
}
