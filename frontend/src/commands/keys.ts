export const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

/** Whether the event is this combination. A single character matches by what it types, on any keyboard. */
export function matches(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split('+');
  const key = parts.pop();
  if (event.key !== key) return false;
  // On many keyboards `@` and the like are typed with AltGr or Option.
  const isSign = key.length === 1 && !/[a-z0-9 ]/i.test(key);
  if (isSign && parts.length === 0 && (event.altKey || event.getModifierState('AltGraph'))) return true;
  const pressedMod = isMac ? event.metaKey : event.ctrlKey;
  const otherMod = isMac ? event.ctrlKey : event.metaKey;
  if (pressedMod !== parts.includes('Mod') || otherMod || event.altKey) return false;
  return key.length === 1 || event.shiftKey === parts.includes('Shift');
}

/**
 * Whether the keys are not the page's but those of what has the focus: a text field takes everything that Ctrl or
 * Command is not held down with, a button or a link takes Enter and Space. Looks through shadow roots.
 */
export function belongsTo(event: KeyboardEvent, keys: string): boolean {
  const target = event.composedPath()[0];
  if (keys.startsWith('Mod+') || !(target instanceof HTMLElement)) return false;
  if (target.matches('input:is([type="radio"], [type="checkbox"])')) return keys === ' ';
  if (target.matches('input, textarea, select, [contenteditable="true"]')) return true;
  return (keys === ' ' || keys === 'Enter') && target.closest('button, a[href], summary') !== null;
}

/** The keys of a combination as they are printed on this person's keyboard; `names` are those with words on them. */
export function keyNames(keys: string, names: Readonly<Record<string, string>>): string[] {
  return keys.split('+').map((key) => {
    if (isMac && key === 'Mod') return '⌘';
    if (isMac && key === 'Enter') return '↩';
    return names[key] ?? (keys === key ? key : key.toUpperCase());
  });
}

/** For `aria-keyshortcuts`. */
export function ariaKeys(keys: readonly string[]): string {
  return keys.map((it) => it.replace('Mod', isMac ? 'Meta' : 'Control').replace(/^ $/, 'Space')).join(' ');
}
