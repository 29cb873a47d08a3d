import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { bindings } from './bindings';
import type { Command, Registered } from './command';
import { registry } from './registry';

/** Puts commands into the registry, under one heading, while the component is on the screen. */
export function useCommands(group: string, commands: readonly Command[]): void {
  const latest = useRef(commands);
  useLayoutEffect(() => {
    latest.current = commands;
  });
  // What buttons show of the commands; only when that changes do they have to hear of it.
  const own = useSyncExternalStore(bindings.subscribe, () => bindings.own);
  const face = commands.map(({ id, label, when }) => `${id} ${label} ${when()}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: registered again when their face or their keys change
  useLayoutEffect(() => {
    const current = (id: string) => latest.current.find((it) => it.id === id);
    return registry.add(
      latest.current.map((command) => ({
        ...command,
        group,
        keys: bindings.keysOf(command.id),
        when: () => current(command.id)?.when() ?? false,
        run: () => current(command.id)?.run(),
      })),
    );
  }, [group, face, own]);
}

/** Lets the keys of all commands work. For the shell, once. */
export function useShortcuts(): void {
  useEffect(() => {
    const handle = (event: KeyboardEvent) => {
      const inDialog = document.querySelector('dialog[open]') !== null;
      if (!inDialog) registry.handle(event);
    };
    // On the way down, so that the editor's own keys come second.
    window.addEventListener('keydown', handle, { capture: true });
    return () => window.removeEventListener('keydown', handle, { capture: true });
  }, []);
}

export function useCommand(id: string): Registered | undefined {
  return useSyncExternalStore(registry.subscribe, () => registry.find(id));
}

export function useAllCommands(): readonly Registered[] {
  return useSyncExternalStore(registry.subscribe, () => registry.all);
}
