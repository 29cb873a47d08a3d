import { catalogue } from '../text/catalogue';
import { keyNames } from './keys';

const en = {
  keys: 'Keys',
  afterwards: 'then',
  or: 'or',
  editor: 'Editor',
  leaveEditor: 'Leave the editor',
  indent: 'Indent',
  unindent: 'Unindent',
  /** What is printed on keys that have words on them. */
  keyNames: {
    Mod: 'Ctrl',
    Shift: 'Shift',
    Enter: 'Enter',
    Escape: 'Esc',
    Tab: 'Tab',
    ' ': 'Space',
  } as Record<string, string>,
  commands: 'Commands',
  find: 'What do you want to do?',
  none: 'No command has these words. Try fewer letters.',
  found: (n: number) => (n === 1 ? '1 command' : `${n} commands`),
};

export type Text = typeof en;
export const useText = catalogue<Text>(en, { de: () => import('./text.de') });

/** The names of the keys of a combination, on this keyboard and in this language. */
export function useKeyNames(): (keys: string) => string[] {
  const names = useText().keyNames;
  return (keys) => keyNames(keys, names);
}
