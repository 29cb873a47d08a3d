import { catalogue, plural } from '../text/catalogue';

const en = {
  room: 'Card editor',
  newCard: 'New card',
  editCard: 'Edit card',
  loading: 'The card is on its way.',
  notLoaded: 'The card could not be fetched',

  // Fields
  title: 'Title',
  deck: 'Deck',
  deckHint: ':: puts a deck into another.',
  tags: 'Tags',
  tagsHint: 'With spaces between.',
  id: 'Id',
  idHint: 'Another card has the id that deck and title make. Give this one its own.',
  content: 'Content',
  contentHint: 'Markdown. Tab indents. To leave the editor press Escape, then Tab.',
  section: 'Section',
  extra: 'Extra',
  addTo: 'Add to the card',
  language: 'Language',
  sections: {
    write: 'Write',
    fix: 'Fix',
    output: 'Output',
    cloze: 'Cloze',
    review: 'Review',
    basic: 'Basic',
  },
  parts: {
    hint: 'Hint',
    output: 'Output check',
    tests: 'Tests',
    notes: 'Notes',
    parameters: 'Parameters',
  },
  addNamed: (name: string) => `Add: ${name}`,

  // Commands
  save: 'Save',
  saveAndNext: 'Save, and another',
  check: 'Run the checks',
  stop: 'Stop',
  leave: 'Back',
  discard: 'Discard the changes',
  discardNew: 'Begin anew',

  // What is told
  changed: 'Not saved yet; kept in this browser.',
  restored: 'What you had not saved is back.',
  savedAs: (title: string) => `“${title}” is saved.`,
  notSaved: 'The card is not saved',
  notShown: 'The card is saved, but could not be shown anew',
  gone: 'The card was deleted meanwhile',
  goneWhatToDo: 'Save again to keep it as a new card, which goes on with its schedule.',
  conflict: 'The card was changed elsewhere meanwhile',
  conflictWhatToDo: 'Both versions are here. Save keeps the one in the editor.',
  takeTheirs: 'Take the other one',
  mine: 'in the editor',
  theirs: 'the other one',
  faults: (n: number) => plural(n, 'thing to mend', 'things to mend'),
  faultAt: (line: number) => `Line ${line}`,
  faultIn: { deck: 'Deck', title: 'Title', tags: 'Tags', id: 'Id', text: 'Content' },

  // Preview
  preview: 'Preview',
  asked: 'Question',
  answered: 'Answer',
  partsOfCard: 'Parts of the card',
  part: (n: number) => `Part ${n}`,
  row: 'Row of the parameters',
  nothingYet: 'Nothing to show yet',
  nothingYetWhatToDo: 'Add a section: each kind begins with a small example to write over.',
  stale: 'As it was before the last changes, which cannot be read yet.',
  noPreview: 'There is no preview now',

  // Checks
  checks: 'Checks',
  checking: 'The answer and what one starts from are being judged.',
  allWell: 'The checks hold',
  allWellSentence: 'The right answer passes, and what one starts from does not.',
  rows: (n: number) => `With each of the ${n} rows of the parameters.`,
  nothingToRun: 'Nothing to run',
  nothingToRunSentence: 'A card of questions and answers is judged by the person.',
  staleChecks: 'The checks were run before the last changes.',
  findings: {
    reference_fails: 'The right answer does not pass',
    starter_passes: 'What one starts from passes already',
    not_checked: 'It could not be checked',
  },
  withRow: (row: number) => `With row ${row} of the parameters.`,
  stopped: 'Stopped. Nothing was found out.',
  notChecked: 'The checks could not be run',
  mendFirst: 'First mend what is marked.',

  templates: {
    write: 'Write `double(x)`: twice `x`.',
    fix: '`double(x)` should be twice `x`.',
    greet: 'Print `Hello, World!`.',
    cloze: 'What takes O(1) takes {{constant}} time.',
    question: 'What does `x in items` cost for a list?',
    answer: 'O(n): each item may have to be looked at.',
    hint: 'Think of a small example.',
    notes: 'Where this is explained, and why it is so.',
  },
};

export type Text = typeof en;
export const useText = catalogue<Text>(en, { de: () => import('./text.de') });
