import { recall, remember } from '../storage/storage';
import { type CommandId, defaultKeys } from './keymap';

const KEY = 'keys';

/** Which keys each command has: those of the keymap, or others that the person has chosen for this browser. */
export class Bindings {
  #own: Partial<Record<CommandId, readonly string[]>> = recall(KEY, isChosen) ?? {};
  readonly #listeners = new Set<() => void>();

  /** The commands that have other keys than those of the keymap; another object after each change. */
  get own(): Partial<Record<CommandId, readonly string[]>> {
    return this.#own;
  }

  keysOf(id: CommandId): readonly string[] {
    return this.#own[id] ?? defaultKeys(id);
  }

  /** Gives commands other keys, in one step; undefined gives back those of the keymap. */
  set(chosen: Partial<Record<CommandId, readonly string[] | undefined>>): void {
    const all = Object.entries({ ...this.#own, ...chosen });
    this.#own = Object.fromEntries(all.filter(([, keys]) => keys !== undefined));
    remember(KEY, this.#own);
    for (const listener of this.#listeners) listener();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

/** The one set of keys of the page. */
export const bindings = new Bindings();

function isChosen(value: unknown): value is Partial<Record<CommandId, readonly string[]>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every(
      (keys) => Array.isArray(keys) && keys.every((it) => typeof it === 'string' && it !== ''),
    )
  );
}
