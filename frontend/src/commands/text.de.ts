import type { Text } from './text';

export const text: Text = {
  keys: 'Tasten',
  afterwards: 'dann',
  or: 'oder',
  editor: 'Editor',
  leaveEditor: 'Den Editor verlassen',
  indent: 'Einrücken',
  unindent: 'Ausrücken',
  keyNames: {
    Mod: 'Strg',
    Shift: 'Umschalt',
    Enter: 'Eingabe',
    Escape: 'Esc',
    Tab: 'Tab',
    ' ': 'Leertaste',
  },
  commands: 'Befehle',
  find: 'Was möchtest du tun?',
  none: 'Kein Befehl hat diese Wörter. Versuch es mit weniger Buchstaben.',
  found: (n) => (n === 1 ? '1 Befehl' : `${n} Befehle`),
};
