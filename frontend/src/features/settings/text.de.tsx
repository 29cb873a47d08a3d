import { number } from '../../text/format';
import type { Text } from './text';

export const text: Text = {
  title: 'Einstellungen',
  save: 'Speichern',
  saving: 'Wird gespeichert',
  discard: 'Änderungen verwerfen',
  saved: 'Gespeichert.',
  unsaved: 'Noch nicht gespeichert. Bis dahin bleiben Änderungen in diesem Browser.',
  faulty: (n) =>
    n === 1
      ? 'Nicht gespeichert: Ein Feld braucht einen anderen Wert.'
      : `Nicht gespeichert: ${n} Felder brauchen andere Werte.`,
  notRead: 'Die Einstellungen waren nicht zu holen',
  notSaved: 'Die Einstellungen wurden nicht gespeichert; deine Änderungen sind noch da',
  stale: 'Jemand anders oder ein anderes Fenster hat inzwischen Einstellungen gespeichert',
  staleWhatToDo:
    'Sie sind geholt, und deine Änderungen stehen obenauf. Sieh sie durch, dann speichere noch einmal.',

  faults: {
    range: (from, to, whole) =>
      `Schreib eine ${whole ? 'ganze Zahl' : 'Zahl'} von ${number(from)} bis ${number(to)}.`,
    steps: 'Schreib Zeiten mit Einheiten und Leerzeichen dazwischen, etwa 1m 10m oder 1h 1d.',
    zone: 'Keine Zeitzone heißt so. Wähle eine aus der Liste, etwa Europe/Berlin.',
    name: 'Schreib den Namen des Stapels, etwa Python::Text, oder entferne die Zeile.',
    twice: 'Dieser Stapel steht schon da. Entferne eine der beiden Zeilen.',
  },

  learning: 'Lernen',
  retention: 'Behalten',
  retentionHint: 'Wie wahrscheinlich du eine Karte noch weißt, wenn sie kommt. Mehr heißt viel mehr Arbeit.',
  newPerDay: 'Neue am Tag',
  newPerDayHint: 'Höchstens. Jede neue Karte macht in ihren ersten Monaten etwa 7 bis 10 Wiederholungen.',
  reviewsPerDay: 'Wiederholungen am Tag',
  reviewsPerDayHint: 'Höchstens. Was übrig bleibt, kommt am nächsten Tag.',
  cards: 'Karten',
  learningSteps: 'Schritte neuer Karten',
  learningStepsHint:
    'Wartezeiten, bis eine neue Karte gelernt ist: s, m, h, d. Leer überlässt es dem Planer.',
  relearningSteps: 'Schritte vergessener Karten',
  relearningStepsHint: 'Wartezeiten nach „Nochmal“ bei einer gelernten Karte.',
  ahead: 'Vorauslernen',
  aheadHint: 'Ist sonst nichts übrig, darf ein Schritt so viel früher kommen.',
  minutes: 'Minuten',
  maximumInterval: 'Längste Wartezeit',
  maximumIntervalHint: 'Länger wird keine Karte aufgeschoben.',
  days: 'Tage',
  fuzz: 'Wiederholungen verteilen',
  fuzzHint: 'Verschiebt Abstände ein wenig, damit zusammen Gelerntes nicht immer zusammen kommt.',
  timeCounts: 'Zeit redet mit',
  timeCountsHint:
    'Für eine langsame Antwort wird „Schwer“ vorgeschlagen, für eine schnelle „Leicht“. Du wählst.',

  leeches: 'Karten, die nicht haften',
  leechThreshold: 'So oft vergessen',
  leechThresholdHint: 'Eine Karte, die so oft vergessen wurde, gilt als zäh. 0 heißt nie.',
  leechesAreSuspended: 'Zähe Karten aussetzen',
  leechesAreSuspendedHint: 'Sie kommen wieder, wenn du sie holst, am besten neu geschrieben.',

  day: 'Der Tag',
  rolloverHour: 'Ein neuer Tag beginnt um',
  rolloverHourHint: 'Wer nach Mitternacht lernt, lernt noch für den Tag davor.',
  timeZone: 'Zeitzone',
  timeZoneHint: (here) => `Dieser Browser ist in ${here}.`,

  decks: 'Stapel mit eigenen Einstellungen',
  decksHint:
    'Was ein Stapel sagt, gilt auch für die Stapel darin. Grenzen gelten neben denen oben. Was bleiben soll wie oben, bleibt leer.',
  deckFields: { name: 'Stapel', retention: 'Behalten, %', newPerDay: 'Neue', reviewsPerDay: 'Wdh.' },
  newDeck: 'ein Stapel ohne Namen',
  addDeck: 'Stapel hinzufügen',
  remove: 'Entfernen',
  removeDeck: (name) => `${name} entfernen`,

  browser: 'Dieser Browser',
  browserHint: 'Das gilt sofort, und nur hier.',
  theme: 'Farben',
  themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
  textSize: 'Schriftgröße',
  textSizes: { small: 'Klein', normal: 'Normal', large: 'Groß', larger: 'Größer' },
  language: 'Sprache',
  editorKeys: 'Tasten der Editoren',
  editorKeysHint: 'Auch mit Vims Tasten verlässt Escape und dann Tab den Editor.',
  editorKeyNames: { plain: 'Wie überall', vim: 'Vim' },

  data: 'Deine Daten',
  exportHint:
    'Alle Stapel als Markdown in einem Zip, zum Behalten, Weitergeben oder Einlesen. Was wann fällig ist, steht nicht darin.',
  export: 'Alle Stapel ausgeben',
  collectionHint:
    'Alles in einer Datei JSON: Karten, Einstellungen und jede Wiederholung, aus denen sich Fälligkeiten ergeben.',
  collection: 'Alles ausgeben',
};
