const PREFIX = 'cachehit.';

/** Keeps a value in this browser. A browser that refuses (private window, full) is no reason to fail. */
export function remember(key: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // Then it is forgotten when the page is closed.
  }
}

/** What was kept under the key, when it is there and has the shape that this version expects. */
export function recall<T>(key: string, isValid: (value: unknown) => value is T): T | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null');
    return isValid(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing could have been kept either.
  }
}
