import { expect, it } from 'vitest';

/** Which rooms a room may import, besides itself. Types of React and other packages are not rooms. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  app: [
    'features',
    'authoring',
    'card',
    'trouble',
    'ui',
    'editor',
    'running',
    'outbox',
    'api',
    'commands',
    'navigation',
    'text',
    'storage',
  ],
  features: [
    'authoring',
    'card',
    'trouble',
    'ui',
    'editor',
    'running',
    'outbox',
    'api',
    'commands',
    'navigation',
    'text',
    'storage',
  ],
  authoring: ['card', 'trouble', 'ui', 'editor', 'api', 'commands', 'text', 'storage'],
  card: ['ui', 'editor', 'api', 'commands', 'text'],
  trouble: ['ui', 'api', 'text'],
  outbox: ['ui', 'api', 'text', 'storage'],
  running: ['ui', 'api', 'text'],
  commands: ['ui', 'text', 'storage'],
  api: ['storage'],
  editor: ['ui', 'text', 'storage'],
  ui: ['text'],
  offline: [],
  navigation: [],
  text: ['storage'],
  storage: [],
};

const sources = import.meta.glob<string>(['./*/**/*.{ts,tsx}', '!./**/*.test.*'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The path of an import, from `src`. */
function resolve(from: string, specifier: string): string[] {
  const url = new URL(specifier, `file:///${from.slice(2)}`);
  return url.pathname.slice(1).split('/');
}

it('imports go one way: app, features, then the rest; and features do not know each other', () => {
  const faults = Object.entries(sources).flatMap(([file, text]) => {
    const [, room = '', feature] = file.split('/');
    return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].flatMap(([, specifier = '']) => {
      const [toRoom = '', toFeature] = resolve(file, specifier);
      const fine =
        toRoom === room ? room !== 'features' || toFeature === feature : MAY_IMPORT[room]?.includes(toRoom);
      return fine ? [] : [`${file} imports ${specifier}`];
    });
  });
  expect(Object.keys(sources).length).toBeGreaterThan(30);
  expect(faults).toEqual([]);
});
