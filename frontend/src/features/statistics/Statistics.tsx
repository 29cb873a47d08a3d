import { useState } from 'react';
import {
  useAnswerTimes,
  useForecast,
  useHeatMap,
  useHours,
  useLanguageStatistics,
  useMaturity,
  useRetention,
} from '../../api/statistics';
import { CommandButton } from '../../commands/CommandButton';
import { useCommands } from '../../commands/useCommands';
import { Link } from '../../navigation/Link';
import { navigate, pathWith, useQueryParameter } from '../../navigation/location';
import { recall, remember } from '../../storage/storage';
import { Trouble } from '../../trouble/Trouble';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { AnswerTimesCard } from './AnswerTimesCard';
import { deckNames, within } from './decks';
import { ForecastCard } from './ForecastCard';
import { HeatMapCard } from './HeatMapCard';
import { HoursCard } from './HoursCard';
import { LanguagesCard } from './LanguagesCard';
import { MaturityCard } from './MaturityCard';
import { fromOf, isPeriod, localToday, PERIODS, type Period } from './period';
import { RetentionCard } from './RetentionCard';
import styles from './Statistics.module.css';
import { Totals } from './Totals';
import { useText } from './text';

const AS_TABLES = 'statistics.tables';
const FORECAST_DAYS = 30;

/** What is coming, what was remembered, and when the work was done. */
export default function Statistics() {
  const text = useText();
  const deck = useQueryParameter('deck');
  const asked = useQueryParameter('period');
  const period = isPeriod(asked) ? asked : 'year';
  const [asTable, setAsTable] = useState(() => recall(AS_TABLES, isFlag) ?? false);

  const scope = { deck, from: fromOf(period, localToday()) };
  const forecast = useForecast(FORECAST_DAYS, { deck });
  const maturity = useMaturity();
  const year = useHeatMap({ deck });
  const heatMap = useHeatMap(scope);
  const retention = useRetention(scope);
  const answerTimes = useAnswerTimes(scope);
  const hours = useHours(scope);
  const languages = useLanguageStatistics(scope);
  const queries = [forecast, maturity, year, heatMap, retention, answerTimes, hours, languages];
  const failed = queries.find(({ isError }) => isError);

  const pathOf = (next: { deck?: string | undefined; period?: Period }) =>
    pathWith('/statistics', {
      deck: 'deck' in next ? next.deck : deck,
      period: (next.period ?? period) === 'year' ? undefined : (next.period ?? period),
    });

  useCommands(text.title, [
    {
      id: 'statistics.tables',
      label: asTable ? text.showPlots : text.showTables,
      when: () => true,
      run: () => {
        remember(AS_TABLES, !asTable);
        setAsTable(!asTable);
      },
    },
    ...PERIODS.map((it) => ({
      id: `statistics.period.${it}` as const,
      label: text.showPeriod(text.periods[it]),
      when: () => it !== period,
      run: () => navigate(pathOf({ period: it }), { replace: true }),
    })),
  ]);

  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <Field label={text.deck} inline>
          {(input) => (
            <select
              {...input}
              value={deck ?? ''}
              onChange={({ target }) => navigate(pathOf({ deck: target.value || undefined }))}
            >
              <option value="">{text.allDecks}</option>
              {deckNames(maturity.data?.decks ?? []).map((it) => (
                <option key={it}>{it}</option>
              ))}
              {deck && !maturity.data && <option>{deck}</option>}
            </select>
          )}
        </Field>
        <Field label={text.period} inline>
          {(input) => (
            <select
              {...input}
              value={period}
              onChange={({ target }) => {
                if (isPeriod(target.value)) navigate(pathOf({ period: target.value }), { replace: true });
              }}
            >
              {PERIODS.map((it) => (
                <option key={it} value={it}>
                  {text.periods[it]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <CommandButton command="statistics.tables" className={styles.tables} />
      </div>

      {failed && (
        <Trouble
          title={text.notHad}
          error={failed.error}
          onAgain={() => {
            for (const query of queries) void query.refetch();
          }}
        />
      )}
      {deck && maturity.data && !deckNames(maturity.data.decks).includes(deck) && (
        <Notice title={text.noSuchDeck(deck)} action={<Link to="/statistics">{text.toAllDecks}</Link>}>
          {text.noSuchDeckWhy}
        </Notice>
      )}
      {year.data?.days.length === 0 && heatMap.data?.days.length === 0 && (
        <Notice title={text.nothingYet} action={<Link to="/">{text.begin}</Link>}>
          {text.nothingYetWhy}
        </Notice>
      )}

      {heatMap.data && retention.data && maturity.data && (
        <Totals heatMap={heatMap.data} retention={retention.data} decks={within(maturity.data.decks, deck)} />
      )}
      <div className={styles.cards}>
        {year.data && forecast.data && (
          <HeatMapCard
            heatMap={year.data}
            today={forecast.data.days[0]?.day ?? localToday()}
            asTable={asTable}
          />
        )}
        {forecast.data && <ForecastCard forecast={forecast.data} asTable={asTable} />}
        {maturity.data && (
          <MaturityCard
            maturity={maturity.data}
            deck={deck}
            pathOf={(it) => pathOf({ deck: it })}
            asTable={asTable}
          />
        )}
        {retention.data && <RetentionCard retention={retention.data} asTable={asTable} />}
        {answerTimes.data && <AnswerTimesCard answerTimes={answerTimes.data} asTable={asTable} />}
        {hours.data && <HoursCard hours={hours.data} asTable={asTable} />}
        {languages.data && <LanguagesCard languages={languages.data} />}
      </div>
    </div>
  );
}

function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}
