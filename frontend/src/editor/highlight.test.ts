import { expect, it } from 'vitest';
import { highlighted } from './highlight';

const texts = (lines: { text: string }[][]) => lines.map((line) => line.map(({ text }) => text).join(''));

it('colours change nothing of the text', async () => {
  const program = 'def double(x):\n    """Says\n    twice."""\n    return 2 * x  # done\n\n';
  const lines = await highlighted('python', program);
  expect(texts(lines).join('\n')).toBe(program);
  expect(new Set(lines.flat().map(({ look }) => look)).size).toBeGreaterThan(3);
});

it('a language without a mode has no colours', async () => {
  expect(await highlighted('cobol', 'a\n\nb')).toEqual([
    [{ text: 'a', look: '' }],
    [],
    [{ text: 'b', look: '' }],
  ]);
});
