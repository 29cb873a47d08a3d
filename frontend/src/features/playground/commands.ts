import type { Command } from '../../commands/command';
import type { Text } from './text';
import type { useDraft } from './useDraft';

interface Context {
  running: boolean;
  draft: ReturnType<typeof useDraft>;
  runProgram: () => void;
  stop: () => void;
}

export function playgroundCommands({ running, draft, runProgram, stop }: Context, text: Text): Command[] {
  const canBringBack = draft.isExample && draft.before !== undefined;
  return [
    {
      id: 'playground.run',
      label: text.run,
      when: () => !running,
      run: runProgram,
    },
    {
      id: 'playground.stop',
      label: text.stop,
      when: () => running,
      run: stop,
    },
    {
      id: 'playground.example',
      label: canBringBack ? text.bringBack : text.showExample,
      when: () => canBringBack || !draft.isExample,
      run: canBringBack ? draft.bringBack : draft.showExample,
    },
  ];
}
