import { catalogue } from '../../text/catalogue';
import { number, percent } from '../../text/format';
import { count, seconds } from './words';

const en = {
  title: 'Statistics',
  deck: 'Deck',
  allDecks: 'All decks',
  period: 'Period',
  periods: { month: '30 days', quarter: '90 days', year: 'A year', all: 'Everything' },
  showPeriod: (period: string) => `Period: ${period}`,
  showTables: 'Show as tables',
  showPlots: 'Show as plots',

  notHad: 'These figures could not be fetched',
  noSuchDeck: (deck: string) => `There is no deck “${deck}”`,
  noSuchDeckWhy:
    'It may have been renamed or deleted. Reviews of that time are still counted under its name.',
  toAllDecks: 'Show all decks',
  nothingYet: 'Nothing has been reviewed yet',
  nothingYetWhy:
    'What you remember, when you work and how long answers take will be shown here from the first review on.',
  begin: 'Begin',

  columns: {
    day: 'Day',
    month: 'Month',
    deck: 'Deck',
    stage: 'Cards',
    reviews: 'Reviews',
    due: 'Due',
    time: 'Time',
    hour: 'Hour',
    answers: 'Answers',
    share: 'Share',
    remembered: 'Remembered',
    predicted: 'Predicted',
    all: 'All',
    suspended: 'Suspended',
  },
  stages: { new: 'New', learning: 'Learning', young: 'Young', mature: 'Mature' },

  totals: {
    title: 'The period in figures',
    reviews: 'Reviews',
    days: 'Days with reviews',
    time: 'Time spent',
    remembered: 'Remembered',
    mature: 'Mature cards',
    of: (some: number, all: number) => `${number(some)} of ${number(all)}`,
  },
  forecast: {
    title: 'What is coming',
    overdue: 'Late',
    today: 'Today',
    due: (n: number) => `${number(n)} due`,
    saysOverdue: (n: number) => `Late: ${number(n)} due`,
    summary: (late: number, tomorrow: number, week: number, month: number) =>
      `${late > 0 ? `${count(late, 'card is', 'cards are')} late. ` : ''}${number(tomorrow)} due tomorrow, ${number(week)} within a week, ${number(month)} within 30 days. New cards come on top.`,
  },
  retention: {
    title: 'Remembered, and predicted',
    summary: (reviews: number, remembered: string, predicted: string) =>
      `Of ${count(reviews, 'review', 'reviews')} you remembered ${remembered}; predicted were ${predicted}.`,
    none: 'Nothing to compare yet: a card counts from its first review after learning it.',
    noneOfStage: 'No reviews of such cards in this period.',
    of: { young: 'Young cards, below 21 days', mature: 'Mature cards, 21 days and more' },
    measured: 'Remembered',
    predicted: 'Predicted',
    says: (remembered: string, predicted: string, reviews: number) =>
      `${remembered} remembered, ${predicted} predicted, ${count(reviews, 'review', 'reviews')}`,
    nothing: 'no reviews',
  },
  heatMap: {
    title: 'The last year',
    summary: (reviews: number, days: number) =>
      reviews === 0
        ? 'No reviews yet.'
        : `${count(reviews, 'review', 'reviews')} on ${count(days, 'day', 'days')}.`,
    reviews: (n: number) => count(n, 'review', 'reviews'),
    less: 'less',
    more: 'more',
  },
  maturity: {
    title: 'How far the cards are',
    summary: (cards: number, mature: number, suspended: number) =>
      `${count(cards, 'card', 'cards')}, ${number(mature)} of them mature: not due again for 21 days or more.${suspended > 0 ? ` ${number(suspended)} suspended.` : ''}`,
  },
  answerTimes: {
    title: 'How long answers take',
    none: 'No answers in this period.',
    summary: (answers: number, from: number, to: number | undefined) =>
      `${count(answers, 'answer', 'answers')}; half of them took ${to === undefined ? `up to more than ${seconds(from)}` : `less than ${seconds(to)}`}.`,
    slot: (from: number, to: number | undefined) =>
      to === undefined ? `${seconds(from)} or more` : `${seconds(from)} to ${seconds(to)}`,
    shortSlot: (from: number, to: number | undefined) =>
      to === undefined ? `≥ ${seconds(from)}` : `< ${seconds(to)}`,
    answers: (n: number) => count(n, 'answer', 'answers'),
  },
  languages: {
    title: 'By language',
    language: 'Language',
    cards: 'Cards',
    without: 'without one',
    none: 'Once cards of several languages were reviewed after learning them, the hardest is named here.',
    summary: (language: string, remembered: string) =>
      `${language} is the hardest to remember: ${remembered} so far.`,
  },
  hours: {
    title: 'Time of day',
    none: 'No reviews in this period.',
    summary: (hour: number) => `Most reviews are done between ${hour}:00 and ${(hour + 1) % 24}:00.`,
    hour: (hour: number) => `${hour}:00`,
    shortHour: (hour: number) => `${hour}`,
    says: (reviews: number, share: number | undefined) =>
      `${count(reviews, 'review', 'reviews')}${share === undefined ? '' : `, ${percent(share)} remembered`}`,
  },
};

export type Text = typeof en;
export const useText = catalogue<Text>(en, { de: () => import('./text.de') });
