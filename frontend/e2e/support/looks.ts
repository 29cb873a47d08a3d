import type { BrowserContextOptions } from 'playwright-core';
import { PHONE } from './browser';

/** How every page is looked at: its name in screenshots, and the browser's options. */
export const LOOKS: [name: string, options: BrowserContextOptions][] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['phone', { ...PHONE, colorScheme: 'light' }],
  ['phone-dark', { ...PHONE, colorScheme: 'dark' }],
];
