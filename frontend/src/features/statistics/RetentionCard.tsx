import type { Retention } from '../../api/statistics';
import { day, number, percent } from '../../text/format';
import { everyMonth, type Month, recallOf } from './months';
import { Lines } from './plot/Lines';
import { Legend, PlotCard } from './plot/PlotCard';
import styles from './RetentionCard.module.css';
import { type Text, useText } from './text';

const STAGES = ['young', 'mature'] as const;

/** What was remembered, beside what the scheduler had predicted. */
export function RetentionCard({
  retention: { months },
  asTable,
}: {
  retention: Retention;
  asTable: boolean;
}) {
  const text = useText();
  const { retention: say, columns } = text;
  const recall = recallOf(months);
  const summary = recall
    ? say.summary(recall.reviews, percent(recall.remembered, 1), percent(recall.predicted, 1))
    : say.none;
  const table = {
    columns: [columns.month, columns.stage, columns.reviews, columns.remembered, columns.predicted],
    rows: months.map(
      (it) =>
        [
          monthName(it.month),
          text.stages[it.stage],
          number(it.reviews),
          percent(it.true_retention, 1),
          percent(it.predicted_retention, 1),
        ] as const,
    ),
  };
  return (
    <PlotCard title={say.title} summary={summary} table={asTable && recall ? table : undefined} wide>
      {recall && (
        <>
          <div className={styles.both}>
            {STAGES.map((stage) => (
              <section key={stage}>
                <h3 className={styles.stage}>{say.of[stage]}</h3>
                <Stage months={months.filter((it) => it.stage === stage)} text={text} />
              </section>
            ))}
          </div>
          <Legend
            items={[
              ['measured', say.measured],
              ['predicted', say.predicted],
            ]}
          />
        </>
      )}
    </PlotCard>
  );
}

function Stage({ months, text: { retention: say } }: { months: readonly Month[]; text: Text }) {
  const recall = recallOf(months);
  if (!recall) return <p className={styles.none}>{say.noneOfStage}</p>;
  const points = everyMonth(months).map((name) => {
    const known = months.find((it) => it.month === name);
    return {
      name: day(name, { month: 'short' }),
      measured: known?.true_retention,
      predicted: known?.predicted_retention,
      says: known
        ? `${monthName(name)}: ${say.says(percent(known.true_retention, 1), percent(known.predicted_retention, 1), known.reviews)}`
        : `${monthName(name)}: ${say.nothing}`,
    };
  });
  return (
    <Lines
      label={say.summary(recall.reviews, percent(recall.remembered, 1), percent(recall.predicted, 1))}
      points={points}
    />
  );
}

function monthName(month: string): string {
  return day(month, { month: 'long', year: 'numeric' });
}
