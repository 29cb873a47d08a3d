import { catalogue } from '../../text/catalogue';
import { number } from '../../text/format';

const en = {
  title: 'Settings',
  save: 'Save',
  saving: 'Saving',
  discard: 'Discard changes',
  saved: 'Saved.',
  unsaved: 'Not saved yet. Changes are kept in this browser until you save them.',
  faulty: (n: number) =>
    n === 1 ? 'Not saved: one field needs another value.' : `Not saved: ${n} fields need other values.`,
  notRead: 'The settings could not be fetched',
  notSaved: 'The settings were not saved; your changes are still here',
  stale: 'Somebody else, or another window, has saved settings meanwhile',
  staleWhatToDo:
    'Theirs have been fetched, and your changes stand on top of them. Look them over, then save again.',

  faults: {
    range: (from: number, to: number, whole: boolean) =>
      `Write a ${whole ? 'whole number' : 'number'} from ${number(from)} to ${number(to)}.`,
    steps: 'Write times with units and spaces between them, such as 1m 10m or 1h 1d.',
    zone: 'No time zone has this name. Choose one from the list, such as Europe/Berlin.',
    name: 'Write the deck’s name, such as Python::Text, or remove the row.',
    twice: 'This deck is here already. Remove one of the two rows.',
  },

  learning: 'Learning',
  retention: 'Remember',
  retentionHint: 'How likely you are to know a card when it comes up. More means many more reviews.',
  newPerDay: 'New each day',
  newPerDayHint: 'At most. Each new card makes about 7 to 10 reviews in its first months.',
  reviewsPerDay: 'Reviews each day',
  reviewsPerDayHint: 'At most. What is left over comes on the next day.',
  cards: 'cards',
  learningSteps: 'Steps of new cards',
  learningStepsHint: 'Waits until a new card is learnt: s, m, h, d. Empty leaves it to the scheduler.',
  relearningSteps: 'Steps of forgotten cards',
  relearningStepsHint: 'Waits after Again on a card that was learnt.',
  ahead: 'Learn ahead',
  aheadHint: 'When nothing else is left, a step may come so much early.',
  minutes: 'minutes',
  maximumInterval: 'Longest wait',
  maximumIntervalHint: 'No card is put off for longer.',
  days: 'days',
  fuzz: 'Spread reviews out',
  fuzzHint: 'Moves intervals a little, so that cards learnt together do not always come together.',
  timeCounts: 'Time has a say',
  timeCountsHint: 'A slow answer is suggested as Hard, a quick one as Easy. You still choose.',

  leeches: 'Cards that will not stick',
  leechThreshold: 'Forgotten so often',
  leechThresholdHint: 'A card with so many lapses is marked as a leech. 0 marks none.',
  leechesAreSuspended: 'Suspend leeches',
  leechesAreSuspendedHint: 'They come back when you resume them, best after rewriting them.',

  day: 'The day',
  rolloverHour: 'A new day begins at',
  rolloverHourHint: 'Who learns past midnight still learns for the day before.',
  timeZone: 'Time zone',
  timeZoneHint: (here: string) => `This browser is in ${here}.`,

  decks: 'Decks with settings of their own',
  decksHint:
    'What a deck says holds for the decks in it too. Limits hold besides those above. Leave empty what is to stay as above.',
  deckFields: { name: 'Deck', retention: 'Remember, %', newPerDay: 'New', reviewsPerDay: 'Reviews' },
  newDeck: 'a deck without a name',
  addDeck: 'Add a deck',
  remove: 'Remove',
  removeDeck: (name: string) => `Remove ${name}`,

  browser: 'This browser',
  browserHint: 'These hold at once, and only here.',
  theme: 'Colours',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  textSize: 'Text size',
  textSizes: { small: 'Small', normal: 'Normal', large: 'Large', larger: 'Larger' },
  language: 'Language',
  editorKeys: 'Keys of editors',
  editorKeysHint: 'With Vim’s keys, Escape and then Tab still leaves an editor.',
  editorKeyNames: { plain: 'As everywhere', vim: 'Vim' },

  data: 'Your data',
  exportHint:
    'All decks as Markdown in a zip, to keep, to share, or to import elsewhere. Schedules are not in it.',
  export: 'Export all decks',
  collectionHint:
    'Everything in one file of JSON: cards, settings and every review, from which schedules follow.',
  collection: 'Export everything',
};

export type Text = typeof en;
export const useText = catalogue<Text>(en, { de: () => import('./text.de') });
