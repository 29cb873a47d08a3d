import { StreamLanguage } from '@codemirror/language';
import { python } from '@codemirror/legacy-modes/mode/python';
import { highlightTree, tagHighlighter, tags } from '@lezer/highlight';
import { expect, it } from 'vitest';
import { parserOf } from './deckMode';

const LOOKS = tagHighlighter([
  { tag: tags.heading, class: 'heading' },
  { tag: tags.meta, class: 'fence' },
  { tag: tags.atom, class: 'blank' },
  { tag: tags.keyword, class: 'keyword' },
  { tag: tags.string, class: 'string' },
]);

function looks(text: string): string[] {
  const language = StreamLanguage.define(parserOf({ python }));
  const found: string[] = [];
  highlightTree(language.parser.parse(text), LOOKS, (from, to, look) => {
    found.push(`${look} ${text.slice(from, to)}`);
  });
  return found;
}

it('headings, blocks, blanks and the programs in blocks have their colours', () => {
  const parameter = `\${a}`;
  const prose = `### Write\n\nUse \`in\` for {{all}} of ${parameter}.\n`;
  expect(looks(`${prose}\n\`\`\`python solution\ndef f():\n\`\`\`\nreturn\n`)).toEqual([
    'heading ### Write',
    'string `in`',
    'blank {{all}}',
    `blank ${parameter}`,
    'fence ```python solution',
    'keyword def',
    'fence ```',
  ]);
});

it('a longer fence holds shorter ones, and a language that is not known has no colours', () => {
  expect(looks('````text\n```python\ndef\n```\n# no heading\n````\n# One\n')).toEqual([
    'fence ````text',
    'fence ````',
    'heading # One',
  ]);
});
