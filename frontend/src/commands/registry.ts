import type { Registered } from './command';
import { belongsTo, matches } from './keys';

/**
 * All commands of what is on the screen. Buttons, shortcuts, the palette and the help sheet read it, so none of them can
 * offer what another does not know.
 */
export class Registry {
  #commands: readonly Registered[] = [];
  #listeners = new Set<() => void>();

  /** Adds commands and returns how to take them away again. */
  add(commands: readonly Registered[]): () => void {
    const taken = commands.find(({ id }) => this.find(id));
    if (taken) throw new Error(`Two commands have the id ${taken.id}`);
    this.#set([...this.#commands, ...commands]);
    return () => this.#set(this.#commands.filter((it) => !commands.includes(it)));
  }

  get all(): readonly Registered[] {
    return this.#commands;
  }

  find(id: string): Registered | undefined {
    return this.#commands.find((it) => it.id === id);
  }

  /**
   * Does the command that belongs to the pressed keys. Several may have the same keys; the first that can be done now
   * is meant. With none of them the keys are the browser's, unless they are a combination with Ctrl or Command.
   */
  handle(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    const matching = this.#commands.flatMap((command) =>
      command.keys.filter((keys) => matches(keys, event)).map((keys) => ({ command, keys })),
    );
    const free = matching.filter(({ keys }) => !belongsTo(event, keys));
    const chosen = free.find(({ command }) => command.when());
    if (!chosen && !free.some(({ keys }) => keys.startsWith('Mod+'))) return;
    event.preventDefault();
    event.stopPropagation();
    chosen?.command.run();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(commands: readonly Registered[]): void {
    this.#commands = commands;
    for (const listener of this.#listeners) listener();
  }
}

/** The one registry of the page. */
export const registry = new Registry();
