import { describe, expect, it } from 'vitest';
import { insertionOf } from './templates';

const inserted = (text: string, cursor: number, template: string, atEnd = false) => {
  const { from, insert } = insertionOf(text, cursor, template, atEnd);
  return text.slice(0, from) + insert + text.slice(from);
};

const TWO = '### Write\n\nDo it.\n\n```python starter\n### no heading\n```\n\n### Notes\n\nN\n';

describe('a part of a card', () => {
  it('goes to the end of the section with the cursor, and headings within programs do not end one', () => {
    expect(inserted(TWO, 3, '#### Hint\n\nH\n')).toBe(
      '### Write\n\nDo it.\n\n```python starter\n### no heading\n```\n\n#### Hint\n\nH\n\n### Notes\n\nN\n',
    );
  });

  it('goes to the end after the last section, or where it is asked to', () => {
    expect(inserted(TWO, TWO.indexOf('N\n'), '#### Hint\n')).toBe(`${TWO}\n#### Hint\n`);
    expect(inserted(TWO, 0, '### Parameters\n', true)).toBe(`${TWO}\n### Parameters\n`);
  });

  it('keeps one empty line before it, however the text ends', () => {
    expect(inserted('', 0, '### Basic\n')).toBe('### Basic\n');
    expect(inserted('### Basic', 0, '#### Hint\n')).toBe('### Basic\n\n#### Hint\n');
    expect(inserted('### Basic\n\n', 0, '#### Hint\n')).toBe('### Basic\n\n#### Hint\n');
  });
});
