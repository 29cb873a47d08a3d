import type { BrowserContextOptions, Page } from 'playwright-core';
import { baseUrl } from './base';
import { newPage } from './browser';

/** The access token of the stack under test; empty when it has none. */
export const token = process.env.E2E_TOKEN ?? '';

/** A fresh page of a browser that has given the token. */
export async function newPageLetIn(options?: BrowserContextOptions): Promise<Page> {
  const page = await newPage(options);
  const answer = await page.context().request.post(`${baseUrl}/api/session`, { data: { token } });
  if (!answer.ok()) throw new Error(`${answer.status()} ${await answer.text()}`);
  return page;
}
