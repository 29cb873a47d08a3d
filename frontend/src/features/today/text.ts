import type { ReviewCounts } from '../../api/types';
import { catalogue, plural } from '../../text/catalogue';

const en = {
  room: 'Today',
  start: 'Start',
  waiting: 'What is due is shown as soon as the service has told.',
  noCards: 'There are no cards',
  noCardsWhatToDo: 'Import a deck, or write your first card; both are under Decks.',

  due: (n: number) => plural(n, 'card', 'cards'),
  dueSentence: ({ new: fresh, learning, reviews }: ReviewCounts) =>
    [
      reviews > 0 && `${reviews} to review`,
      learning > 0 && `${learning} in learning`,
      fresh > 0 && `${fresh} new`,
    ]
      .filter(Boolean)
      .join(', ')
      .concat('.'),
  nothingDue: 'All done for today',
  nothingDueSentence: 'Nothing is due. What you know by now can rest.',
  waitingCards: (n: number) => `${plural(n, 'card comes', 'cards come')} up again later today.`,
  tomorrow: (n: number) =>
    n === 0 ? 'Tomorrow: nothing yet.' : `Tomorrow: ${plural(n, 'card', 'cards')} to review.`,

  decks: 'By deck',
  deck: 'Deck',
  kinds: { new: 'new', learning: 'learning', reviews: 'to review' },

  streak: (days: number) => `${days} days in a row`,
  studied: (days: number) => `${days} of the last 14 days`,
  anyDay: 'Any day is a good day to go on.',
  reviews: (n: number) => plural(n, 'review', 'reviews'),

  welcome: 'Welcome. What do you want to keep?',
  welcomeSentence:
    'CacheHit shows you a card, you answer it with real code, the code is run, and the card comes back just before you would have forgotten it.',
  beginWith: 'Begin with',
  newCards: (n: number) => `${plural(n, 'new card', 'new cards')} today`,
  how: 'Everything works by keyboard: press ? for the keys.',
};

export type Text = typeof en;
export const useText = catalogue<Text>(en, { de: () => import('./text.de') });
