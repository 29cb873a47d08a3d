import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { Preference, usePreference } from './preferences';

const open = () => new Preference('fruit', ['apple', 'pear']);

beforeEach(() => localStorage.clear());

it('is the first choice until there is another, which is kept', () => {
  const fruit = open();
  expect(fruit.get()).toBe('apple');
  fruit.set('pear');
  expect(open().get()).toBe('pear');
});

it('forgets what is no choice any more', () => {
  localStorage.setItem('cachehit.fruit', '"plum"');
  expect(open().get()).toBe('apple');
});

it('tells everybody who uses it', () => {
  const fruit = open();
  const { result } = renderHook(() => usePreference(fruit));
  act(() => fruit.set('pear'));
  expect(result.current).toBe('pear');
});
