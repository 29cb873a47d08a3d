import { act, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { catalogue, chooseLocale, plural } from './catalogue';
import { ofBrowser } from './locale';

afterEach(() => chooseLocale('en'));

it('speaks the chosen language, and fetches it only then', async () => {
  const german = vi.fn(async () => ({ text: { hello: (name: string) => `Hallo ${name}` } }));
  const useText = catalogue({ hello: (name: string) => `Hello ${name}` }, { de: german });
  const Greeting = () => <p>{useText().hello('Ada')}</p>;
  render(
    <Suspense>
      <Greeting />
    </Suspense>,
  );
  expect(screen.getByText('Hello Ada')).toBeTruthy();
  expect(german).not.toHaveBeenCalled();
  await act(() => chooseLocale('de'));
  expect(screen.getByText('Hallo Ada')).toBeTruthy();
  expect(document.documentElement.lang).toBe('de');
});

it('falls back to English when a translation cannot be fetched', async () => {
  const useText = catalogue({ hello: 'Hello' }, { de: () => Promise.reject(new Error('away')) });
  const Greeting = () => <p>{useText().hello}</p>;
  render(
    <Suspense>
      <Greeting />
    </Suspense>,
  );
  await act(() => chooseLocale('de'));
  expect(screen.getByText('Hello')).toBeTruthy();
});

it('begins with the first of the person’s languages that it speaks', () => {
  expect([['fr-FR', 'de-AT', 'en'], ['ja'], []].map(ofBrowser)).toEqual(['de', 'en', 'en']);
});

it('counts', () => {
  expect([plural(1, 'card', 'cards'), plural(0, 'card', 'cards')]).toEqual(['1 card', '0 cards']);
});
