import { expect, it } from 'vitest';
import { bytes, day, duration, hours, lineCount, number, percent } from './format';

it('times and sizes have units that fit', () => {
  expect([0, 0.844, 45.23, 999.96, 1_234, 61_000].map(duration)).toEqual([
    '0 ms',
    '0.84 ms',
    '45.2 ms',
    '1 s',
    '1.23 s',
    '1 min 1 s',
  ]);
  expect([100, 10_240, 1_572_864].map(bytes)).toEqual(['100 B', '10 KB', '1.5 MB']);
});

it('numbers are written as in the language', () => {
  expect([number(1234.56, 1), number(1234.56, 1, 'de')]).toEqual(['1,234.6', '1.234,6']);
});

it('lines are counted as people do', () => {
  expect(['', 'a', 'a\n', 'a\nb', '\n'].map(lineCount)).toEqual([0, 1, 1, 2, 1]);
});

it('shares are in percent, long times in hours, days by their names', () => {
  expect([percent(0.874), percent(0.874, 1), percent(1)]).toEqual(['87 %', '87.4 %', '100 %']);
  expect([0, 59 * 60_000, 60 * 60_000, 3.5 * 3_600_000].map(hours)).toEqual([
    '0 min',
    '59 min',
    '1 h 0 min',
    '3 h 30 min',
  ]);
  expect([day('2026-11-24'), day('2026-11', { month: 'long', year: 'numeric' })]).toEqual([
    'Tue, Nov 24',
    'November 2026',
  ]);
});
