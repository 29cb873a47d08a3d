import { expect, it } from 'vitest';
import type { Wording } from './faults';
import { text as de } from './faults.de';

it('a fault is said in German, with what the service fills in', () => {
  const message = 'the starter is in ruby and the solution in python; write both in one language';
  expect(de.say({ message, code: 'two-languages', arguments: ['ruby', 'python'] })).toBe(
    'der Anfang ist in ruby und die Lösung in python; schreib beide in einer Sprache',
  );
});

it('its reason follows', () => {
  const because: Wording = { message: 'the card has no title', code: 'no-title', arguments: [] };
  expect(de.say({ message: '…', code: 'json-card', arguments: ['3'], because })).toBe(
    'cards[3]: die Karte hat keinen Titel; schreib eine Zeile, die sie benennt',
  );
});

it('what has no code, or one that is not known here, is said in the service’s own words', () => {
  expect(de.say({ message: 'something new' })).toBe('something new');
  const unknown = { message: 'something new', code: 'of-tomorrow', arguments: [] } as unknown as Wording;
  expect(de.say(unknown)).toBe('something new');
});
