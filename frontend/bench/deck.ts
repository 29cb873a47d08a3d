import { api, withoutLimits } from '../e2e/support/review';

export const DECK = 'Bench';
/** A deck with nothing but a card to write. */
export const FIRST_LOAD_DECK = 'Bench first';
/** How long the program of the long card is. */
export const LINES = 500;

const program = (n: number) =>
  `def step_${n}(values):\n    total = 0\n    for value in values:\n        total += value * ${n}\n    return total\n`;

const unfinished = (n: number) => program(n).replace('return total', 'return None');

const cardToWrite = (n: number, id: string) =>
  `## Card ${n} to write {#${id}}\n\n### Write\n\nWrite \`step_${n}(values)\`.\n\n\`\`\`python starter\n${unfinished(n)}\`\`\`\n\n\`\`\`python solution\n${program(n)}\`\`\`\n\n\`\`\`python values\nstep_${n}([1])  # => ${n}\n\`\`\`\n`;

/** Cards to write and cards to read, one after the other, as in a mixed deck. */
function deck(cards: number): string {
  const each = Array.from({ length: cards }, (_, n) =>
    n % 2 === 1
      ? `## Card ${n} to read {#bench-${n}}\n\n### Basic\n\nWhat does this **return**?\n\n\`\`\`python\n${program(n)}\`\`\`\n\n#### Answer\n\nThe sum of all values, *times* ${n}.\n`
      : cardToWrite(n, `bench-${n}`),
  );
  return `# ${DECK}\n\n${each.join('\n')}`;
}

export function longProgram(): string {
  return Array.from({ length: LINES / 5 }, (_, n) => program(n)).join('');
}

const post = <T>(path: string, body: unknown) =>
  api<T>(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Imports so many new cards, and lets all of them come up today. */
export async function fillDeck(cards: number): Promise<void> {
  await withoutLimits();
  const { id } = await post<{ id: string }>('/api/imports', {
    files: [
      { path: 'bench.md', content: deck(cards) },
      { path: 'first.md', content: `# ${FIRST_LOAD_DECK}\n\n${cardToWrite(0, 'bench-first')}` },
    ],
  });
  await post(`/api/imports/${id}/apply`, {});
}
