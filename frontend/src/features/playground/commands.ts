import type { Command } from '../../commands/command';
import type { useDraft } from './useDraft';

interface Context {
  running: boolean;
  draft: ReturnType<typeof useDraft>;
  runProgram: () => void;
  stop: () => void;
}

export function playgroundCommands({ running, draft, runProgram, stop }: Context): Command[] {
  const canBringBack = draft.isExample && draft.before !== undefined;
  return [
    {
      id: 'playground.run',
      label: 'Run',
      keys: ['Mod+Enter'],
      when: () => !running,
      run: runProgram,
    },
    {
      id: 'playground.stop',
      label: 'Stop',
      keys: ['Mod+.'],
      when: () => running,
      run: stop,
    },
    {
      id: 'playground.example',
      label: canBringBack ? 'Bring my program back' : 'Show the example',
      keys: [],
      when: () => canBringBack || !draft.isExample,
      run: canBringBack ? draft.bringBack : draft.showExample,
    },
  ];
}
