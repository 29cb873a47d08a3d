import type { Command } from './command';
import { isTyping, matches, types } from './keys';

/**
 * All commands of what is on the screen. Buttons, shortcuts and the help sheet read it, so none of them can
 * offer what another does not know.
 */
export class Registry {
  #commands: readonly Command[] = [];
  #listeners = new Set<() => void>();

  /** Adds commands and returns how to take them away again. */
  add(commands: readonly Command[]): () => void {
    const taken = commands.find(({ id }) => this.find(id));
    if (taken) throw new Error(`Two commands have the id ${taken.id}`);
    this.#set([...this.#commands, ...commands]);
    return () => this.#set(this.#commands.filter((it) => !commands.includes(it)));
  }

  get all(): readonly Command[] {
    return this.#commands;
  }

  find(id: string): Command | undefined {
    return this.#commands.find((it) => it.id === id);
  }

  /** Does the command that belongs to the pressed keys, if it can be done now. */
  handle(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    const typing = isTyping(event);
    const command = this.#commands.find((it) =>
      it.keys.some((keys) => !(typing && types(keys)) && matches(keys, event)),
    );
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    if (command.when()) command.run();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(commands: readonly Command[]): void {
    this.#commands = commands;
    for (const listener of this.#listeners) listener();
  }
}

/** The one registry of the page. */
export const registry = new Registry();
