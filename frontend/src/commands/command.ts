/** Something a person can do, by a button, by keys, or from the help sheet. */
export interface Command {
  /** `room.verb`, unique. */
  readonly id: string;
  /** What the button and the help sheet call it. */
  readonly label: string;
  /** As in `Mod+Enter`, `?` or ` ` for Space; `Mod` is Ctrl, or Command on a Mac. Empty: no keys. */
  readonly keys: readonly string[];
  /** Whether it can be done now. */
  readonly when: () => boolean;
  readonly run: () => void;
}

/** A command with the heading that it stands under in the help sheet and the palette. */
export interface Registered extends Command {
  readonly group: string;
}
