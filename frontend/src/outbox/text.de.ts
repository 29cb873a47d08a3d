import { plural } from '../text/catalogue';
import type { Text } from './text';

export const text: Text = {
  unsaved: (n) => plural(n, 'Änderung', 'Änderungen'),
  unsavedSentence:
    'noch nicht gespeichert. In diesem Browser aufgehoben und gesendet, sobald der Dienst antwortet.',
  refused: 'Nicht angenommen',
  refusedSentence: (title, why) => `„${title}“: ${why}`,
  understood: 'Verstanden',
  tryNow: 'Jetzt versuchen',
};
