import type { Text } from './text';

export const text: Text = {
  room: 'Spielwiese',
  run: 'Ausführen',
  stop: 'Anhalten',
  showExample: 'Das Beispiel zeigen',
  bringBack: 'Mein Programm zurückholen',
  waiting: 'Der Editor öffnet sich, sobald der Dienst gesagt hat, welche Sprachen er ausführt.',
  noLanguage:
    'Es ist keine Sprache eingerichtet. Trage eine unter „languages“ in cachehit.yaml ein und starte den Dienst neu.',
  language: 'Sprache',
  program: 'Programm',
  programIn: (language) => `${language}-Programm`,
  editorLoading: 'Der Editor ist unterwegs.',
  editorHint: 'Tab rückt ein. Mit Escape, dann Tab verlässt man den Editor.',
  leaveEditor: (
    <>
      <kbd>Esc</kbd>, dann <kbd>Tab</kbd> verlässt den Editor
    </>
  ),
  stdin: 'Standardeingabe',
  stdinPlaceholder: 'Was das Programm liest; darf leer sein',
};
