import type { Text } from './text';

export const text: Text = { close: 'Schließen' };
