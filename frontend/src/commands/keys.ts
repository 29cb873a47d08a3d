const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

/** Whether the event is this combination. A single character matches by what it types, on any keyboard. */
export function matches(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split('+');
  const key = parts.pop();
  const mod = parts.includes('Mod');
  const pressedMod = isMac ? event.metaKey : event.ctrlKey;
  const otherMod = isMac ? event.ctrlKey : event.metaKey;
  if (event.key !== key || pressedMod !== mod || otherMod || event.altKey) return false;
  return key.length === 1 || event.shiftKey === parts.includes('Shift');
}

/** Whether the combination types a character, and so belongs to the text field that has the focus. */
export function types(keys: string): boolean {
  return keys.length === 1;
}

/** Whether what has the focus takes characters; looks through shadow roots. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]');
}

/** The keys of a combination as they are printed on this person's keyboard. */
export function keyNames(keys: string): string[] {
  return keys.split('+').map((key) => {
    if (key === 'Mod') return isMac ? '⌘' : 'Ctrl';
    return key === 'Enter' && isMac ? '↩' : key;
  });
}

/** For `aria-keyshortcuts`. */
export function ariaKeys(keys: readonly string[]): string {
  return keys.map((it) => it.replace('Mod', isMac ? 'Meta' : 'Control')).join(' ');
}
