import { expect, it } from 'vitest';
import { byGroup, search } from './groups';

const of = (id: string, label: string, group: string) => ({
  id,
  label,
  group,
  keys: [],
  when: () => true,
  run: () => {},
});
const commands = [of('a', 'Übersicht', 'Gehe zu'), of('b', 'Run', 'Playground'), of('c', 'Go to Runs', 'Go')];

it('commands stand under their headings', () => {
  expect(byGroup(commands).map(([group, those]) => [group, those.length])).toEqual([
    ['Gehe zu', 1],
    ['Playground', 1],
    ['Go', 1],
  ]);
});

it.each([
  ['', ['a', 'b', 'c']],
  ['ubersicht', ['a']],
  ['run', ['b', 'c']],
  ['play', ['b']],
  ['runs go', ['c']],
  ['go', ['c']],
  ['nothing', []],
])('“%s” finds %o', (typed, found) => {
  expect(search(commands, typed).map(({ id }) => id)).toEqual(found);
});
