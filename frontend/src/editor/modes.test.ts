import { StreamLanguage } from '@codemirror/language';
import { expect, it } from 'vitest';
import { modeFor } from './modes';

it.each(['python', 'ruby', 'javascript'])('%s has a mode', async (language) => {
  expect(await modeFor(language)).toContainEqual(expect.any(StreamLanguage));
});

it.each(['cobol', 'constructor', ''])('“%s” is edited as plain text', async (language) => {
  expect(await modeFor(language)).toEqual([]);
});
