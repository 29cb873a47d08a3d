import { number, percent } from '../../text/format';
import type { Text } from './text';
import { count, seconds } from './words';

export const text: Text = {
  title: 'Statistik',
  deck: 'Stapel',
  allDecks: 'Alle Stapel',
  period: 'Zeitraum',
  periods: { month: '30 Tage', quarter: '90 Tage', year: 'Ein Jahr', all: 'Alles' },
  showPeriod: (period) => `Zeitraum: ${period}`,
  showTables: 'Als Tabellen zeigen',
  showPlots: 'Als Bilder zeigen',

  notHad: 'Diese Zahlen waren nicht zu holen',
  noSuchDeck: (deck) => `Es gibt keinen Stapel „${deck}“`,
  noSuchDeckWhy:
    'Vielleicht heißt er jetzt anders oder wurde gelöscht. Was damals gelernt wurde, zählt noch unter seinem Namen.',
  toAllDecks: 'Alle Stapel zeigen',
  nothingYet: 'Noch nichts gelernt',
  nothingYetWhy:
    'Was du behältst, wann du lernst und wie lange Antworten dauern, steht hier ab der ersten Antwort.',
  begin: 'Anfangen',

  columns: {
    day: 'Tag',
    month: 'Monat',
    deck: 'Stapel',
    stage: 'Karten',
    reviews: 'Wiederholungen',
    due: 'Fällig',
    time: 'Zeit',
    hour: 'Uhrzeit',
    answers: 'Antworten',
    share: 'Anteil',
    remembered: 'Behalten',
    predicted: 'Vorhergesagt',
    all: 'Alle',
    suspended: 'Ausgesetzt',
  },
  stages: { new: 'Neu', learning: 'Im Lernen', young: 'Jung', mature: 'Reif' },

  totals: {
    title: 'Der Zeitraum in Zahlen',
    reviews: 'Wiederholungen',
    days: 'Tage mit Arbeit',
    time: 'Zeit',
    remembered: 'Behalten',
    mature: 'Reife Karten',
    of: (some, all) => `${number(some)} von ${number(all)}`,
  },
  forecast: {
    title: 'Was kommt',
    overdue: 'Spät',
    today: 'Heute',
    due: (n) => `${number(n)} fällig`,
    saysOverdue: (n) => `Spät: ${number(n)} fällig`,
    summary: (late, tomorrow, week, month) =>
      `${late > 0 ? `${count(late, 'Karte ist', 'Karten sind')} spät dran. ` : ''}${number(tomorrow)} morgen fällig, ${number(week)} in einer Woche, ${number(month)} in 30 Tagen. Neue Karten kommen dazu.`,
  },
  retention: {
    title: 'Behalten und vorhergesagt',
    summary: (reviews, remembered, predicted) =>
      `Von ${count(reviews, 'Wiederholung', 'Wiederholungen')} hast du ${remembered} behalten; vorhergesagt waren ${predicted}.`,
    none: 'Noch nichts zu vergleichen: Eine Karte zählt, sobald sie nach dem Lernen zum ersten Mal wiederholt wird.',
    noneOfStage: 'Keine Wiederholungen solcher Karten in diesem Zeitraum.',
    of: { young: 'Junge Karten, unter 21 Tagen', mature: 'Reife Karten, ab 21 Tagen' },
    measured: 'Behalten',
    predicted: 'Vorhergesagt',
    says: (remembered, predicted, reviews) =>
      `${remembered} behalten, ${predicted} vorhergesagt, ${count(reviews, 'Wiederholung', 'Wiederholungen')}`,
    nothing: 'keine Wiederholungen',
  },
  heatMap: {
    title: 'Das letzte Jahr',
    summary: (reviews, days) =>
      reviews === 0
        ? 'Noch keine Wiederholungen.'
        : `${count(reviews, 'Wiederholung', 'Wiederholungen')} an ${count(days, 'Tag', 'Tagen')}.`,
    reviews: (n) => count(n, 'Wiederholung', 'Wiederholungen'),
    less: 'weniger',
    more: 'mehr',
  },
  maturity: {
    title: 'Wie weit die Karten sind',
    summary: (cards, mature, suspended) =>
      `${count(cards, 'Karte', 'Karten')}, davon ${number(mature)} reif: erst in 21 Tagen oder später wieder fällig.${suspended > 0 ? ` ${number(suspended)} ausgesetzt.` : ''}`,
  },
  answerTimes: {
    title: 'Wie lange Antworten dauern',
    none: 'Keine Antworten in diesem Zeitraum.',
    summary: (answers, from, to) =>
      `${count(answers, 'Antwort', 'Antworten')}; die Hälfte davon dauerte ${to === undefined ? `bis über ${seconds(from)}` : `weniger als ${seconds(to)}`}.`,
    slot: (from, to) =>
      to === undefined ? `${seconds(from)} oder mehr` : `${seconds(from)} bis ${seconds(to)}`,
    shortSlot: (from, to) => (to === undefined ? `≥ ${seconds(from)}` : `< ${seconds(to)}`),
    answers: (n) => count(n, 'Antwort', 'Antworten'),
  },
  languages: {
    title: 'Nach Sprache',
    language: 'Sprache',
    cards: 'Karten',
    without: 'ohne',
    none: 'Sobald gelernte Karten mehrerer Sprachen wiederholt wurden, steht hier die schwerste.',
    summary: (language, remembered) => `${language} fällt am schwersten: ${remembered} behalten.`,
  },
  hours: {
    title: 'Tageszeit',
    none: 'Keine Wiederholungen in diesem Zeitraum.',
    summary: (hour) => `Am meisten wird zwischen ${hour} und ${(hour + 1) % 24} Uhr wiederholt.`,
    hour: (hour) => `${hour} Uhr`,
    shortHour: (hour) => `${hour}`,
    says: (reviews, share) =>
      `${count(reviews, 'Wiederholung', 'Wiederholungen')}${share === undefined ? '' : `, ${percent(share)} behalten`}`,
  },
};
