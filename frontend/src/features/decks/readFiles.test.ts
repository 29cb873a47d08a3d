import { expect, it } from 'vitest';
import { readSource } from './readFiles';

const of = (...paths: string[]) =>
  paths.map((path) => ({ path, file: new File([`text of ${path}`], path.split('/').at(-1) ?? '') }));

it('a zip goes as it is', async () => {
  const [zip] = of('decks.zip');
  expect(await readSource([zip as NonNullable<typeof zip>])).toEqual({ kind: 'zip', file: zip?.file });
});

it('of a folder the decks are read, and it gives the name', async () => {
  expect(await readSource(of('decks/a.md', 'decks/b/c.json', 'decks/picture.png'))).toEqual({
    kind: 'files',
    files: [
      { path: 'decks/a.md', content: 'text of decks/a.md' },
      { path: 'decks/b/c.json', content: 'text of decks/b/c.json' },
    ],
    name: 'decks',
  });
});

it('a single file needs no name', async () => {
  expect(await readSource(of('a.md'))).toMatchObject({ name: undefined });
});

it('refuses what holds no deck, and zips beside other things', async () => {
  expect(await readSource(of('picture.png'))).toBe('nothing');
  expect(await readSource([])).toBe('nothing');
  expect(await readSource(of('a.zip', 'b.zip'))).toBe('mixed');
  expect(await readSource(of('a.zip', 'b.md'))).toBe('mixed');
});
