import { catalogue } from '../../text/catalogue';

const en = {
  room: 'Playground',
  run: 'Run',
  stop: 'Stop',
  showExample: 'Show the example',
  bringBack: 'Bring my program back',
  waiting: 'The editor opens as soon as the service has said which languages it runs.',
  noLanguage:
    'No language is configured. Add one under “languages” in cachehit.yaml and start the service again.',
  language: 'Language',
  program: 'Program',
  programIn: (language: string) => `${language} program`,
  editorLoading: 'The editor is on its way.',
  editorHint: 'Tab indents. To leave the editor press Escape, then Tab.',
  leaveEditor: (
    <>
      <kbd>Esc</kbd>, then <kbd>Tab</kbd> leaves the editor
    </>
  ),
  stdin: 'Standard input',
  stdinPlaceholder: 'What the program reads; empty is fine',
};

export type Text = typeof en;
export const useText = catalogue<Text>(en, { de: () => import('./text.de') });
