import { expect, it } from 'vitest';
import { byGroup, search } from './groups';
import type { CommandId } from './keymap';

const of = (id: CommandId, label: string, group: string) => ({
  id,
  label,
  group,
  keys: [],
  when: () => true,
  run: () => {},
});
const commands = [
  of('go.today', 'Übersicht', 'Gehe zu'),
  of('playground.run', 'Run', 'Playground'),
  of('go.review', 'Go to Runs', 'Go'),
];

it('commands stand under their headings', () => {
  expect(byGroup(commands).map(([group, those]) => [group, those.length])).toEqual([
    ['Gehe zu', 1],
    ['Playground', 1],
    ['Go', 1],
  ]);
});

it.each([
  ['', ['go.today', 'playground.run', 'go.review']],
  ['ubersicht', ['go.today']],
  ['run', ['playground.run', 'go.review']],
  ['play', ['playground.run']],
  ['runs go', ['go.review']],
  ['go', ['go.review']],
  ['nothing', []],
])('“%s” finds %o', (typed, found) => {
  expect(search(commands, typed).map(({ id }) => id)).toEqual(found);
});
