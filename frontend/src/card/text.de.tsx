import type { Text } from './text';

export const text: Text = {
  section: (at, of) => `Teil ${at} von ${of}`,
  leech: 'Immer wieder vergessen. Die Karte umzuschreiben hilft oft mehr, als sie zu wiederholen.',
  types: {
    write: 'Schreiben',
    fix: 'Reparieren',
    output: 'Ausgabe vorhersagen',
    cloze: 'Lücken füllen',
    review: 'Fehlerhafte Zeilen finden',
    basic: 'Erinnern',
  },
  prompts: {
    output: 'Was gibt dieses Programm aus?',
    cloze: 'Was gehört in die Lücken?',
    review: 'Welche Zeilen sind fehlerhaft?',
  },
  program: 'Dein Programm',
  editorLoading: 'Der Editor ist unterwegs.',
  editorHint: 'Tab rückt ein. Mit Escape, dann Tab verlässt man den Editor.',
  leaveEditor: (
    <>
      <kbd>Esc</kbd>, dann <kbd>Tab</kbd> verlässt den Editor
    </>
  ),
  yourOutput: 'Was es ausgibt',
  blank: (n) => `Lücke ${n}`,
  blankIs: (n, right) => `Lücke ${n}, ${right ? 'richtig' : 'falsch'}`,
  line: (n) => `Zeile ${n}`,
  recall: 'Antworte im Kopf oder laut. Dann sieh nach.',
  hintTitle: (n) => `Hinweis ${n}`,
  answer: 'Antwort',
  answerLoading: 'Die Antwort ist unterwegs.',
  notes: 'Anmerkungen',
};
