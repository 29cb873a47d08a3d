import type { Registered } from './command';

/** Commands under their headings, in the order in which they were registered. */
export function byGroup(commands: readonly Registered[]): [group: string, commands: Registered[]][] {
  const groups = new Map<string, Registered[]>();
  for (const command of commands) {
    groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  }
  return [...groups];
}

/** Commands that have every word of what was typed in their label or heading; those that begin with it come first. */
export function search(commands: readonly Registered[], typed: string): Registered[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const rank = ({ label }: Registered) => (words.every((it) => plain(label).includes(it)) ? 0 : 1);
  return commands
    .filter(({ label, group }) => words.every((it) => plain(`${label} ${group}`).includes(it)))
    .sort((a, b) => rank(a) - rank(b));
}

/** Without capitals and accents, which nobody types in a hurry. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
