import type { Import } from '../../api/imports';
import { catalogue } from '../../text/catalogue';
import { number } from '../../text/format';

const cards = (n: number) => (n === 1 ? '1 card' : `${number(n)} cards`);

const en = {
  title: 'Decks and cards',
  decks: 'Decks',
  cards: 'Cards',
  allCards: 'All cards',
  due: (n: number) => `${number(n)} due`,
  types: {
    write: 'Write',
    fix: 'Fix',
    output: 'Output',
    cloze: 'Cloze',
    review: 'Review',
    basic: 'Basic',
  },

  newCard: 'New card',
  edit: 'Edit',
  editNamed: (title: string) => `Edit: ${title}`,
  search: 'Search',
  searchHint:
    'Words, and deck: tag: lang: text: is:due, is:new, is:suspended, is:leech. A minus turns a term round.',
  searchExample: 'lang:python is:due -tag:easy',
  notFound: 'The cards could not be fetched',
  notSearched: 'There is no such search',
  noCards: 'There are no cards yet',
  noCardsWhatToDo: 'Write one, or import a deck: a Markdown file, a folder or a zip.',
  nothingFound: 'No card is like that',
  nothingFoundWhatToDo: 'Leave out a term of the search, or look for part of a word.',
  more: 'Show more',

  selected: (n: number) => (n === 0 ? 'None selected' : `${number(n)} selected`),
  allSelected: 'All that are found are selected',
  selectAll: 'Select all',
  selectNone: 'Select none',
  tag: 'Tags …',
  move: 'Move …',
  suspend: 'Suspend',
  resume: 'Resume',
  delete: 'Delete …',
  rename: 'Rename deck …',
  deleteDeck: 'Delete deck …',
  undo: 'Undo',
  cancel: 'Cancel',

  addTags: 'Add',
  removeTags: 'Take away',
  tagsHint: 'Tags are words, with spaces between them.',
  tagNow: 'Change tags',
  moveTo: 'To the deck',
  deckHint: 'Decks lie in each other by ::, as in Python::Text. A new name makes a new deck.',
  moveNow: 'Move',
  deleteHint: 'Their reviews are kept: a card that comes back goes on where it was.',
  deleteNow: (n: number) => `Delete ${cards(n)}`,
  newName: 'New name',
  renameNow: 'Rename',
  mergeNow: 'Join the decks',
  mergeHint: (deck: string) => `${deck} is there already; the cards will join those in it.`,
  deleteDeckHint: (deck: string, n: number) =>
    `${deck} and the decks in it go, with ${cards(n)}. Export them first if you may want them back. Their reviews are kept.`,

  held: {
    suspend: (n: number) => `${cards(n)} suspended.`,
    resume: (n: number) => `${cards(n)} resumed.`,
    bury: (n: number) => `${cards(n)} put off until tomorrow.`,
    reset: (n: number) => `${cards(n)} made new again.`,
  },
  changed: (n: number) => `${cards(n)} changed.`,
  deleted: (n: number) => `${cards(n)} deleted.`,
  broughtBack: (n: number) => `${cards(n)} brought back.`,
  renamed: (deck: string, name: string) => `${deck} is ${name} now.`,
  deckDeleted: (deck: string) => `${deck} is deleted.`,
  notChanged: 'The cards were not changed',
  notDeleted: 'Not everything was deleted',
  notBroughtBack: 'Not everything was brought back',
  notRenamed: 'The deck was not renamed',

  import: 'Import',
  exportAll: 'Export all',
  exportFound: 'Export what is found',
  backToDecks: 'Back to decks',
  dropHere:
    'Drop a deck here: Markdown or JSON files, a folder of them, or a zip. Nothing changes before you have seen what would.',
  chooseFiles: 'Choose files',
  chooseFolder: 'Choose a folder',
  working: 'Working …',
  refusals: {
    nothing: 'There is no deck in it. Decks are files that end in .md, .json or .zip.',
    mixed: 'Give one zip alone, or files without a zip.',
  },
  notImported: 'Nothing was imported',
  faulty: (n: number) =>
    n === 1
      ? 'Nothing was imported, because of a fault'
      : `Nothing was imported, because of ${number(n)} faults`,
  report: 'What the import would do',
  wouldDo: (name: string) => `Importing ${name} would mean:`,
  counts: ({ added, changed, unchanged, kept }: Import['counts']) =>
    `${number(added)} new, ${number(changed)} changed, ${number(unchanged)} as they are.${kept > 0 ? ` ${cards(kept)} not in it any more; they stay.` : ''}`,
  kinds: { added: 'new', changed: 'changed', kept: 'stays' },
  apply: 'Import',
  applied: (name: string) => `${name} is imported`,
  undone: (name: string) => `The import of ${name} is taken back`,
  skipped: (n: number) => `${cards(n)} edited since, so left alone.`,
  notUndone: 'The import was not taken back',
  notes: (n: number) =>
    n === 1 ? 'One thing to know about the files' : `${number(n)} things to know about the files`,
  watched: 'The watched folder',
  watchedHint: (n: number) =>
    n === 1
      ? '1 deck is imported from it as it is there.'
      : `${number(n)} decks are imported from it as they are there.`,
  watchedFaulty: (path: string) => `${path} is not imported`,
  watchedSince: (time: string) => `Looked at ${time}. Once the file is mended, it is imported by itself.`,
  lastImports: 'Last imports',
  undoOf: (name: string) => `Undo the import of ${name}`,
  isUndone: 'taken back',
};

export type Text = typeof en;
export const useText = catalogue<Text>(en, { de: () => import('./text.de') });
