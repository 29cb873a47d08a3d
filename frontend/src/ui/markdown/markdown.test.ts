import { describe, expect, it } from 'vitest';
import { parseBlocks } from './blocks';
import { parseInline } from './inline';

const text = (it: string) => ({ kind: 'text', text: it });

describe('blocks', () => {
  it('paragraphs, headings of both kinds and rules', () => {
    expect(parseBlocks('# One\n\nTwo\nlines\n\nThree\n---\n***\n')).toEqual([
      { kind: 'heading', level: 1, text: 'One' },
      { kind: 'paragraph', text: 'Two\nlines' },
      { kind: 'heading', level: 2, text: 'Three' },
      { kind: 'rule' },
    ]);
  });

  it('fenced code keeps what is in it, also fences of another kind, and ends with the text', () => {
    expect(parseBlocks('```python run\nx = 1\n\n~~~\n# no\n```\nafter')).toEqual([
      { kind: 'code', language: 'python', text: 'x = 1\n\n~~~\n# no' },
      { kind: 'paragraph', text: 'after' },
    ]);
    expect(parseBlocks('~~~\nopen')).toEqual([{ kind: 'code', language: '', text: 'open' }]);
  });

  it('lists nest, count and know whether they are tight', () => {
    expect(parseBlocks('- a\n  more\n  - b\n- c\n\n3. x\n\n4. y\n\n   z')).toEqual([
      {
        kind: 'list',
        start: undefined,
        tight: true,
        items: [
          [
            { kind: 'paragraph', text: 'a\nmore' },
            { kind: 'list', start: undefined, tight: true, items: [[{ kind: 'paragraph', text: 'b' }]] },
          ],
          [{ kind: 'paragraph', text: 'c' }],
        ],
      },
      {
        kind: 'list',
        start: 3,
        tight: false,
        items: [
          [{ kind: 'paragraph', text: 'x' }],
          [
            { kind: 'paragraph', text: 'y' },
            { kind: 'paragraph', text: 'z' },
          ],
        ],
      },
    ]);
  });

  it('code within an item is the item’s', () => {
    expect(parseBlocks('1. do\n   ```\n   x\n   ```\nafter')).toMatchObject([
      { kind: 'list', items: [[{ kind: 'paragraph' }, { kind: 'code', text: 'x' }]] },
      { kind: 'paragraph', text: 'after' },
    ]);
  });

  it('a number in the middle of a sentence begins no list', () => {
    expect(parseBlocks('It was in\n1984. Or so.')).toHaveLength(1);
    expect(parseBlocks('a\n- b')).toHaveLength(2);
  });

  it('quotes hold blocks', () => {
    expect(parseBlocks('> a\n> - b\n\nc')).toMatchObject([
      { kind: 'quote', blocks: [{ kind: 'paragraph', text: 'a' }, { kind: 'list' }] },
      { kind: 'paragraph', text: 'c' },
    ]);
  });

  it('tables have columns', () => {
    expect(parseBlocks('| a | b |\n|:-:|--:|\n| 1 \\| 2 | `x` |\n| 3 |\n\nend')).toEqual([
      {
        kind: 'table',
        align: ['center', 'right'],
        head: ['a', 'b'],
        rows: [
          ['1 | 2', '`x`'],
          ['3', ''],
        ],
      },
      { kind: 'paragraph', text: 'end' },
    ]);
  });

  it('formulas stand alone', () => {
    expect(parseBlocks('$$x^2$$\n\n$$\na\n+ b\n$$\nrest')).toEqual([
      { kind: 'math', text: 'x^2' },
      { kind: 'math', text: 'a\n+ b' },
      { kind: 'paragraph', text: 'rest' },
    ]);
  });

  it('ends, whatever it is given', () => {
    const signs = '#>-*_`~|$[]()1. \n\\ab!<:';
    let seed = 7;
    for (let round = 0; round < 3_000; round++) {
      let markdown = '';
      for (let i = 0; i < 40; i++) {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        markdown += signs[seed % signs.length];
      }
      for (const block of parseBlocks(markdown)) if ('text' in block) parseInline(block.text);
    }
  });
});

describe('within a line', () => {
  it('marks nest', () => {
    expect(parseInline('a **b *c*** ~~d~~ __e__')).toEqual([
      text('a '),
      { kind: 'strong', parts: [text('b '), { kind: 'emphasis', parts: [text('c')] }] },
      text(' '),
      { kind: 'deleted', parts: [text('d')] },
      text(' '),
      { kind: 'strong', parts: [text('e')] },
    ]);
  });

  it('names with underscores and products stay as they are', () => {
    expect(parseInline('by_length(a_b) is 2 * 3 * 4, snake_case_name')).toEqual([
      text('by_length(a_b) is 2 * 3 * 4, snake_case_name'),
    ]);
  });

  it('code is not marked up', () => {
    expect(parseInline('`*a*` and ``b`c`` and `` ` ``')).toEqual([
      { kind: 'code', text: '*a*' },
      text(' and '),
      { kind: 'code', text: 'b`c' },
      text(' and '),
      { kind: 'code', text: '`' },
    ]);
  });

  it('formulas are told from prices', () => {
    expect(parseInline('$O(n \\log n)$ costs $5 or $6')).toEqual([
      { kind: 'math', text: 'O(n \\log n)' },
      text(' costs $5 or $6'),
    ]);
  });

  it('links lead only to the web', () => {
    expect(parseInline('[a *b*](https://x.org/(y)) [c](javascript:alert(1)) <https://z.org>')).toEqual([
      {
        kind: 'link',
        to: 'https://x.org/(y)',
        parts: [text('a '), { kind: 'emphasis', parts: [text('b')] }],
      },
      text(' c '),
      { kind: 'link', to: 'https://z.org', parts: [text('https://z.org')] },
    ]);
    expect(parseInline('See https://a.org/b.')).toEqual([
      text('See '),
      { kind: 'link', to: 'https://a.org/b', parts: [text('https://a.org/b')] },
      text('.'),
    ]);
    expect(parseInline('![alt](x.png)')).toEqual([{ kind: 'image', from: 'x.png', alt: 'alt' }]);
  });

  it('markup of other kinds is text', () => {
    expect(parseInline('<b>x</b> \\*y\\*')).toEqual([text('<b>x</b> *y*')]);
  });

  it('two spaces at the end of a line, or a backslash, break it', () => {
    expect(parseInline('a  \nb\\\nc\nd')).toEqual([
      text('a'),
      { kind: 'break' },
      text('b'),
      { kind: 'break' },
      text('c d'),
    ]);
  });
});
