import { expect, it } from 'vitest';
import { type DiffLine, lineDiff } from './diff';

const SIGNS = { same: ' ', less: '-', more: '+' };
const show = (lines: DiffLine[]) => lines.map(({ kind, text }) => SIGNS[kind] + text);

it.each([
  ['a\nb\nc', 'a\nx\nc', [' a', '-b', '+x', ' c']],
  ['a', 'a', [' a']],
  ['', 'a', ['-', '+a']],
  ['a\nb', 'b\na', ['-a', ' b', '+a']],
  ['a\nb\nc\nd', 'a\nd', [' a', '-b', '-c', ' d']],
])('%j to %j', (first, second, lines) => {
  expect(show(lineDiff(first, second))).toEqual(lines);
});

it('what it keeps and takes away is the first text, what it keeps and adds the second', () => {
  const pick = (n: number) => Array.from({ length: n }, (_, i) => 'abc'[(i * 7 + n) % 3]).join('\n');
  for (let n = 1; n < 30; n++) {
    const lines = lineDiff(pick(n), pick(n + 3));
    const side = (kind: string) => lines.filter((it) => it.kind !== kind).map((it) => it.text);
    expect(side('more').join('\n')).toBe(pick(n));
    expect(side('less').join('\n')).toBe(pick(n + 3));
  }
});

it('long texts without anything in common are shown as replaced', () => {
  const many = (sign: string) => Array.from({ length: 1_100 }, (_, i) => `${sign}${i}`).join('\n');
  expect(lineDiff(many('a'), many('b'))).toHaveLength(2_200);
});
