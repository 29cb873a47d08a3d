import { catalogue } from '../text/catalogue';

const en = {
  again: 'Try again',
  away: 'The service did not answer. Nothing is lost; try again when it is back.',
  broken: 'The connection broke off before the answer was whole. Try again.',
  busy: 'The service is busy. Try again in a moment.',
  notStarted: 'Docker does not answer, and this needs it. Start Docker, then try again.',
  locked: 'The service asks for its access token first.',
  tooLarge: 'That is more than the service takes at once. Make it smaller, then try again.',
  refused: (status: number) => `The service refused with status ${status} and gave no reason.`,
  fault: 'The page has a fault. Load it again; if that does not help, please report it.',
};

export type Text = typeof en;
export const useText = catalogue<Text>(en, { de: () => import('./text.de') });
