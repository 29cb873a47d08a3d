import { useLanguageLabel } from '../../api/languages';
import type { Languages } from '../../api/statistics';
import { hours, number, percent } from '../../text/format';
import { STAGES, size } from './decks';
import { DataTable } from './plot/DataTable';
import { PlotCard } from './plot/PlotCard';
import { useText } from './text';

/** How each programming language goes; a table at any rate, since its figures have nothing in common. */
export function LanguagesCard({ languages: { languages } }: { languages: Languages }) {
  const { languages: text, columns, stages } = useText();
  const label = useLanguageLabel();
  const cards = (it: Languages['languages'][number]) => size({ ...it, deck: '' });
  const share = (value: number | undefined) => (value === undefined ? '–' : percent(value));
  const weakest = languages
    .filter((it) => it.true_retention !== undefined)
    .reduce<Languages['languages'][number] | undefined>(
      (low, it) => (low && (low.true_retention ?? 1) <= (it.true_retention ?? 1) ? low : it),
      undefined,
    );
  const name = (language: string) => (language === '' ? text.without : label(language));
  return (
    <PlotCard
      title={text.title}
      summary={
        weakest && languages.length > 1
          ? text.summary(name(weakest.language), percent(weakest.true_retention ?? 0))
          : text.none
      }
      table={undefined}
      wide
    >
      <DataTable
        title={text.title}
        table={{
          columns: [
            text.language,
            text.cards,
            stages[STAGES[3]],
            columns.reviews,
            columns.remembered,
            columns.predicted,
            columns.time,
          ],
          rows: languages
            .filter((it) => cards(it) + it.reviews > 0)
            .map((it) => [
              name(it.language),
              number(cards(it)),
              number(it.mature),
              number(it.reviews),
              share(it.true_retention),
              share(it.predicted_retention),
              hours(it.duration_ms),
            ]),
        }}
      />
    </PlotCard>
  );
}
