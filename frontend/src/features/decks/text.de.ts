import { number } from '../../text/format';
import type { Text } from './text';

const cards = (n: number) => (n === 1 ? '1 Karte' : `${number(n)} Karten`);

export const text: Text = {
  title: 'Stapel und Karten',
  decks: 'Stapel',
  cards: 'Karten',
  allCards: 'Alle Karten',
  due: (n) => `${number(n)} fällig`,
  types: {
    write: 'Schreiben',
    fix: 'Reparieren',
    output: 'Ausgabe',
    cloze: 'Lücken',
    review: 'Durchsicht',
    basic: 'Frage',
  },

  newCard: 'Neue Karte',
  edit: 'Bearbeiten',
  editNamed: (title) => `Bearbeiten: ${title}`,
  search: 'Suche',
  searchHint:
    'Wörter, und deck: tag: lang: text: is:due, is:new, is:suspended, is:leech. Ein Minus kehrt einen Begriff um.',
  searchExample: 'lang:python is:due -tag:leicht',
  notFound: 'Die Karten waren nicht zu holen',
  notSearched: 'So kann nicht gesucht werden',
  noCards: 'Noch gibt es keine Karten',
  noCardsWhatToDo:
    'Schreib eine, oder lies einen Stapel ein: eine Markdown-Datei, einen Ordner oder ein Zip.',
  nothingFound: 'Keine Karte ist so',
  nothingFoundWhatToDo: 'Lass einen Begriff weg, oder such nach einem Teil des Wortes.',
  more: 'Mehr zeigen',

  selected: (n) => (n === 0 ? 'Keine gewählt' : `${number(n)} gewählt`),
  allSelected: 'Alle gefundenen sind gewählt',
  selectAll: 'Alle wählen',
  selectNone: 'Keine wählen',
  tag: 'Stichwörter …',
  move: 'Verschieben …',
  suspend: 'Aussetzen',
  resume: 'Zurückholen',
  delete: 'Löschen …',
  rename: 'Stapel umbenennen …',
  deleteDeck: 'Stapel löschen …',
  undo: 'Rückgängig',
  cancel: 'Abbrechen',

  addTags: 'Hinzufügen',
  removeTags: 'Wegnehmen',
  tagsHint: 'Stichwörter sind Wörter mit Leerzeichen dazwischen.',
  tagNow: 'Stichwörter ändern',
  moveTo: 'In den Stapel',
  deckHint: 'Stapel liegen mit :: ineinander, wie Python::Text. Ein neuer Name macht einen neuen Stapel.',
  moveNow: 'Verschieben',
  deleteHint: 'Was gelernt wurde, bleibt: Eine Karte, die zurückkommt, macht dort weiter, wo sie war.',
  deleteNow: (n) => `${cards(n)} löschen`,
  newName: 'Neuer Name',
  renameNow: 'Umbenennen',
  mergeNow: 'Stapel vereinen',
  mergeHint: (deck) => `${deck} gibt es schon; die Karten kommen dort dazu.`,
  deleteDeckHint: (deck, n) =>
    `${deck} und die Stapel darin gehen, mit ${cards(n)}. Gib sie vorher aus, wenn du sie noch brauchen könntest. Was gelernt wurde, bleibt.`,

  held: {
    suspend: (n) => `${cards(n)} ausgesetzt.`,
    resume: (n) => `${cards(n)} zurückgeholt.`,
    bury: (n) => `${cards(n)} auf morgen verschoben.`,
    reset: (n) => `${cards(n)} wieder neu.`,
  },
  changed: (n) => `${cards(n)} geändert.`,
  deleted: (n) => `${cards(n)} gelöscht.`,
  broughtBack: (n) => `${cards(n)} zurückgebracht.`,
  renamed: (deck, name) => `${deck} heißt jetzt ${name}.`,
  deckDeleted: (deck) => `${deck} ist gelöscht.`,
  notChanged: 'Die Karten wurden nicht geändert',
  notDeleted: 'Nicht alles wurde gelöscht',
  notBroughtBack: 'Nicht alles wurde zurückgebracht',
  notRenamed: 'Der Stapel wurde nicht umbenannt',

  import: 'Einlesen',
  exportAll: 'Alles ausgeben',
  exportFound: 'Gefundenes ausgeben',
  backToDecks: 'Zurück zu den Stapeln',
  dropHere:
    'Lass hier einen Stapel fallen: Dateien in Markdown oder JSON, einen Ordner davon oder ein Zip. Nichts ändert sich, bevor du gesehen hast, was sich ändern würde.',
  chooseFiles: 'Dateien wählen',
  chooseFolder: 'Ordner wählen',
  working: 'In Arbeit …',
  refusals: {
    nothing: 'Darin ist kein Stapel. Stapel sind Dateien, die auf .md, .json oder .zip enden.',
    mixed: 'Gib ein Zip allein, oder Dateien ohne Zip.',
  },
  notImported: 'Nichts wurde eingelesen',
  faulty: (n) =>
    n === 1
      ? 'Nichts wurde eingelesen, wegen eines Fehlers'
      : `Nichts wurde eingelesen, wegen ${number(n)} Fehlern`,
  report: 'Was das Einlesen täte',
  wouldDo: (name) => `${name} einzulesen hieße:`,
  counts: ({ added, changed, unchanged, kept }) =>
    `${number(added)} neu, ${number(changed)} geändert, ${number(unchanged)} wie bisher.${kept > 0 ? ` ${cards(kept)} nicht mehr darin; sie bleiben.` : ''}`,
  kinds: { added: 'neu', changed: 'geändert', kept: 'bleibt' },
  apply: 'Einlesen',
  applied: (name) => `${name} ist eingelesen`,
  undone: (name) => `Das Einlesen von ${name} ist zurückgenommen`,
  skipped: (n) => `${cards(n)} seither geändert, also unberührt.`,
  notUndone: 'Das Einlesen wurde nicht zurückgenommen',
  notes: (n) =>
    n === 1 ? 'Eins ist zu den Dateien zu sagen' : `${number(n)} Dinge sind zu den Dateien zu sagen`,
  watched: 'Der beobachtete Ordner',
  watchedHint: (n) =>
    n === 1
      ? '1 Stapel ist daraus eingelesen, wie er dort steht.'
      : `${number(n)} Stapel sind daraus eingelesen, wie sie dort stehen.`,
  watchedFaulty: (path) => `${path} ist nicht eingelesen`,
  watchedSince: (time) =>
    `Angesehen ${time}. Sobald die Datei in Ordnung ist, wird sie von selbst eingelesen.`,
  lastImports: 'Zuletzt eingelesen',
  undoOf: (name) => `Das Einlesen von ${name} rückgängig machen`,
  isUndone: 'zurückgenommen',
};
