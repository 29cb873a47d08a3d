import { catalogue } from '../text/catalogue';

const en = { close: 'Close' };

export type Text = typeof en;
export const useText = catalogue<Text>(en, { de: () => import('./text.de') });
