import { catalogue, plural } from '../text/catalogue';

const en = {
  unsaved: (n: number) => plural(n, 'change', 'changes'),
  unsavedSentence: 'not saved yet. Kept in this browser and sent as soon as the service answers.',
  refused: 'Not taken',
  refusedSentence: (title: string, why: string) => `“${title}”: ${why}`,
  understood: 'Understood',
  tryNow: 'Try now',
};

export type Text = typeof en;
export const useText = catalogue<Text>(en, { de: () => import('./text.de') });
