import type { CommandId } from './keymap';

/** Something a person can do, by a button, by keys, or from the help sheet. */
export interface Command {
  /** `room.verb`, unique; the keymap has its keys. */
  readonly id: CommandId;
  /** What the button and the help sheet call it. */
  readonly label: string;
  /** Whether it can be done now. */
  readonly when: () => boolean;
  readonly run: () => void;
}

/** A command with its keys and the heading that it stands under in the help sheet and the palette. */
export interface Registered extends Command {
  /** Empty: it has none. */
  readonly keys: readonly string[];
  readonly group: string;
}
