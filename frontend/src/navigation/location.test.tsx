import { act, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { Link } from './Link';
import { navigate, pathWith, usePath, useQueryParameter } from './location';

beforeEach(() => history.replaceState(null, '', '/'));

function Where() {
  return <p>{`${usePath()} ${useQueryParameter('deck') ?? 'all'}`}</p>;
}

it('shows where one is, also after the way back', async () => {
  render(<Where />);
  act(() => navigate('/review?deck=Python%3A%3AStrings'));
  expect(screen.getByText('/review Python::Strings')).toBeTruthy();
  await act(async () => {
    history.replaceState(null, '', '/');
    window.dispatchEvent(new PopStateEvent('popstate'));
  });
  expect(screen.getByText('/ all')).toBeTruthy();
});

it('a link is followed within the page, and left to the browser with a modifier', () => {
  const onClick = vi.fn((event: React.MouseEvent) => event.ctrlKey && event.nativeEvent.preventDefault());
  render(
    <Link to="/decks" onClick={onClick}>
      Decks
    </Link>,
  );
  const link = screen.getByRole('link', { name: 'Decks' });
  expect(link.getAttribute('href')).toBe('/decks');
  fireEvent.click(link, { ctrlKey: true });
  expect(location.pathname).toBe('/');
  fireEvent.click(link);
  expect(location.pathname).toBe('/decks');
});

it('makes queries of what has a value', () => {
  expect(pathWith('/review', { deck: 'a::b c', mode: undefined })).toBe('/review?deck=a%3A%3Ab+c');
  expect(pathWith('/review', { deck: undefined })).toBe('/review');
});
