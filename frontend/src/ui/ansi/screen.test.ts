import { describe, expect, it } from 'vitest';
import { screenOf } from './screen';

const textOf = (output: string) => screenOf(output).map((line) => line.map((span) => span.text).join(''));

describe('the screen that output makes', () => {
  it('has a line for each line, without one after the last line end', () => {
    expect(textOf('a\nb\n')).toEqual(['a', 'b']);
    expect(textOf('a\n\nb')).toEqual(['a', '', 'b']);
    expect(textOf('')).toEqual([]);
  });

  it('joins characters of one style and parts those of another', () => {
    expect(screenOf('ab\x1b[31mcd\x1b[0me')).toEqual([
      [
        { text: 'ab', style: {} },
        { text: 'cd', style: { fg: 1 } },
        { text: 'e', style: {} },
      ],
    ]);
  });

  it('keeps a style across line ends', () => {
    expect(screenOf('\x1b[1ma\nb')[1]).toEqual([{ text: 'b', style: { bold: true } }]);
  });

  it('draws a progress bar over itself', () => {
    expect(textOf('10 %\r50 %\r100 %\n')).toEqual(['100 %']);
    expect(textOf('long text\rshort\x1b[K')).toEqual(['short']);
    expect(textOf('abc\b\bX')).toEqual(['aXc']);
    expect(textOf('abc\x1b[2K\rx')).toEqual(['x']);
    expect(textOf('abc\x1b[1K')).toEqual(['   ']);
    expect(textOf('a\x1b[3Cb\x1b[2Dc\x1b[1Gd')).toEqual(['d  cb']);
  });

  it('lines up tabs', () => {
    expect(textOf('a\tb')).toEqual(['a       b']);
  });

  it('drops escapes that mean nothing here, whole', () => {
    expect(textOf('\x1b[?25la\x1b[2J\x1b[Hb\x1b(Bc\x1b7d')).toEqual(['abcd']);
    expect(textOf('\x1b]0;title\x07a\x1b]8;;http://x.example\x1b\\link\x1b]8;;\x1b\\')).toEqual(['alink']);
  });

  it('waits for the rest of an escape that is cut at the end, but hides no text for it', () => {
    expect(textOf('a\x1b[3')).toEqual(['a']);
    expect(textOf('a\x1b')).toEqual(['a']);
    expect(textOf('\x1b]never ended\nb')).toEqual(['^[]never ended', 'b']);
  });

  it('shows other control characters instead of hiding them', () => {
    expect(textOf('a\0b\x7f\x9b31m')).toEqual(['a^@b^?\ufffd31m']);
  });

  it('keeps characters beyond the basic plane whole', () => {
    expect(textOf('🙂\b!')).toEqual(['!']);
  });

  it('is fast with a lot of escapes', () => {
    const output = '\x1b[31mx\x1b]8;;a'.repeat(20_000);
    const start = performance.now();
    screenOf(output);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
