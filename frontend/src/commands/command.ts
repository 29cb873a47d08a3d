/** Something a person can do, by a button, by keys, or from the help sheet. */
export interface Command {
  /** `room.verb`, unique. */
  readonly id: string;
  /** What the button and the help sheet call it. */
  readonly label: string;
  /** As in `Mod+Enter` or `?`; `Mod` is Ctrl, or Command on a Mac. Empty: no keys. */
  readonly keys: readonly string[];
  /** Whether it can be done now. */
  readonly when: () => boolean;
  readonly run: () => void;
}
