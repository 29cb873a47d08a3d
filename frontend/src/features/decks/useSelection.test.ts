import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useSelection } from './useSelection';

const open = (search = 'deck:a') =>
  renderHook(({ search }) => useSelection(search), { initialProps: { search } });

it('cards are selected one by one, and not any more', () => {
  const { result } = open();
  act(() => result.current.toggle('x', []));
  act(() => result.current.toggle('y', []));
  act(() => result.current.toggle('x', []));
  expect(result.current.chosen).toEqual({ cards: ['y'] });
  expect(result.current.count).toBe(1);
});

it('all means what the search finds; without one of them it is the others that are shown', () => {
  const { result } = open();
  act(() => result.current.all());
  expect(result.current.chosen).toEqual({ query: 'deck:a' });
  act(() => result.current.toggle('x', ['x', 'y', 'z']));
  expect(result.current.chosen).toEqual({ cards: ['y', 'z'] });
});

it('another search begins with nothing selected', () => {
  const { result, rerender } = open();
  act(() => result.current.all());
  rerender({ search: 'deck:b' });
  expect(result.current.chosen).toEqual({ cards: [] });
});
