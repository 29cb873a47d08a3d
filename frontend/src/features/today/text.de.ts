import { plural } from '../../text/catalogue';
import type { Text } from './text';

export const text: Text = {
  room: 'Heute',
  start: 'Anfangen',
  waiting: 'Was fällig ist, erscheint, sobald der Dienst es gesagt hat.',
  noCards: 'Es gibt keine Karten',
  noCardsWhatToDo: 'Importiere einen Stapel oder schreibe deine erste Karte; beides unter Stapel.',

  due: (n) => plural(n, 'Karte', 'Karten'),
  dueSentence: ({ new: fresh, learning, reviews }) =>
    [
      reviews > 0 && `${reviews} zu wiederholen`,
      learning > 0 && `${learning} am Lernen`,
      fresh > 0 && `${fresh} neu`,
    ]
      .filter(Boolean)
      .join(', ')
      .concat('.'),
  nothingDue: 'Für heute fertig',
  nothingDueSentence: 'Nichts ist fällig. Was du inzwischen weißt, darf ruhen.',
  waitingCards: (n) => `${plural(n, 'Karte kommt', 'Karten kommen')} heute noch einmal.`,
  tomorrow: (n) =>
    n === 0 ? 'Morgen: noch nichts.' : `Morgen: ${plural(n, 'Karte', 'Karten')} zu wiederholen.`,

  decks: 'Nach Stapeln',
  deck: 'Stapel',
  kinds: { new: 'neu', learning: 'am Lernen', reviews: 'fällig' },

  streak: (days) => `${days} Tage in Folge`,
  studied: (days) => `${days} der letzten 14 Tage`,
  anyDay: 'Jeder Tag ist gut, um weiterzumachen.',
  reviews: (n) => plural(n, 'Wiederholung', 'Wiederholungen'),

  welcome: 'Willkommen. Was willst du behalten?',
  welcomeSentence:
    'CacheHit zeigt dir eine Karte, du antwortest mit echtem Code, der Code wird ausgeführt, und die Karte kommt wieder, kurz bevor du sie vergessen hättest.',
  beginWith: 'Beginne mit',
  newCards: (n) => `heute ${plural(n, 'neue Karte', 'neue Karten')}`,
  how: 'Alles geht mit der Tastatur: ? zeigt die Tasten.',
};
