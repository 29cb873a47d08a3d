import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { access } from '../../api/access';
import { get } from '../../api/http';
import AccessPage from './AccessPage';

const TOKEN = 'the right one, as it were';
const answer = (status: number, body: object) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
let sent: string[];

beforeEach(() => {
  sent = [];
  access.locked = true;
  vi.stubGlobal('fetch', async (path: string, { body }: RequestInit = {}) => {
    sent.push(`${path} ${body ?? ''}`);
    const open = path === '/api/session' && JSON.parse(String(body)).token === TOKEN;
    return open
      ? answer(200, { token_needed: true, open })
      : answer(401, { title: 'Unauthorized', status: 401, detail: 'That is not it.' });
  });
});

afterEach(cleanup);

function open(): HTMLInputElement {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <AccessPage />
    </QueryClientProvider>,
  );
  return screen.getByLabelText('Access token');
}

async function give(field: HTMLInputElement, token: string): Promise<void> {
  fireEvent.change(field, { target: { value: token } });
  await act(async () => fireEvent.submit(field.form ?? field));
}

it('any answer that wants the token locks the page', async () => {
  access.locked = false;
  await expect(get('/api/decks')).rejects.toMatchObject({ failure: { kind: 'locked' } });
  expect(access.locked).toBe(true);
});

it('asks at once, and says what is wrong beside the field', async () => {
  const field = open();
  expect(document.activeElement).toBe(field);
  await give(field, ' ');
  expect(sent).toEqual([]);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  await give(field, 'another');
  expect(screen.getByText(/^That is not the access token/).id).toBe(
    field.getAttribute('aria-describedby')?.split(' ').at(-1),
  );
  expect(document.activeElement).toBe(field);
  expect(access.locked).toBe(true);
});

it('lets in with the right one, and keeps it nowhere', async () => {
  const field = open();
  await give(field, ` ${TOKEN} `);
  expect(access.locked).toBe(false);
  expect(sent).toContain(`/api/session {"token":"${TOKEN}"}`);
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain(TOKEN);
});
