import { useSyncExternalStore } from 'react';

/**
 * Whether the service has refused this browser for want of the access token. The token itself is never here: the service
 * keeps a cookie in the browser that no script can read.
 */
class Access {
  #locked = false;
  readonly #listeners = new Set<() => void>();

  get locked(): boolean {
    return this.#locked;
  }

  set locked(locked: boolean) {
    if (locked === this.#locked) return;
    this.#locked = locked;
    for (const listener of this.#listeners) listener();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

/** The one of the page. */
export const access = new Access();

export function useLocked(): boolean {
  return useSyncExternalStore(access.subscribe, () => access.locked);
}
