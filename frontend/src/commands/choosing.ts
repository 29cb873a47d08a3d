import { type CommandId, defaultKeys } from './keymap';
import { isMac } from './keys';

const ALONE = new Set(['Control', 'Meta', 'Shift', 'Alt', 'AltGraph', 'CapsLock', 'Dead', 'Unidentified']);
/** With these one moves about and leaves editors and dialogs. */
const RESERVED = new Set(['Tab', 'Escape']);

/** The combination of a key event, in the keymap's words; undefined when a command cannot have it. */
export function combinationOf(event: KeyboardEvent): string | undefined {
  const { key, shiftKey } = event;
  if (ALONE.has(key) || RESERVED.has(key)) return undefined;
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const isCharacter = key.length === 1;
  const typedWithAlt = isCharacter && !/[a-z0-9 ]/i.test(key) && event.getModifierState('AltGraph');
  if (typedWithAlt) return key;
  if (event.altKey || (isMac ? event.ctrlKey : event.metaKey)) return undefined;
  // The name of a letter does not tell whether Shift is held down with Ctrl.
  if (mod && isCharacter && shiftKey) return undefined;
  return [mod && 'Mod', shiftKey && !isCharacter && 'Shift', key].filter(Boolean).join('+');
}

/** The commands besides this one that have the combination and can be done at the same time. */
export function conflictsOf(
  id: CommandId,
  combination: string,
  all: readonly CommandId[],
  keysOf: (id: CommandId) => readonly string[],
): CommandId[] {
  return all.filter((other) => other !== id && keysOf(other).includes(combination) && canMeet(id, other));
}

function canMeet(one: CommandId, other: CommandId): boolean {
  const [a, b] = [scopeOf(one), scopeOf(other)];
  const sameRoom = a === b || [a, b].some((it) => it === 'app' || it === 'go');
  const defaults = defaultKeys(other);
  return sameRoom && !defaultKeys(one).some((it) => defaults.includes(it));
}

export function scopeOf(id: CommandId): string {
  return id.split('.', 1)[0] ?? '';
}
