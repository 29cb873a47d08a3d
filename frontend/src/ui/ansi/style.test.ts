import { describe, expect, it } from 'vitest';
import { applySgr, PLAIN } from './style';

describe('select graphic rendition', () => {
  it('knows the 16 colours of the theme', () => {
    expect(applySgr(PLAIN, '31')).toEqual({ fg: 1 });
    expect(applySgr(PLAIN, '97;44')).toEqual({ fg: 15, bg: 4 });
    expect(applySgr(PLAIN, '107')).toEqual({ bg: 15 });
  });

  it('knows the cube and the greys of the 256 colours', () => {
    expect(applySgr(PLAIN, '38;5;9')).toEqual({ fg: 9 });
    expect(applySgr(PLAIN, '38;5;208')).toEqual({ fg: [255, 135, 0] });
    expect(applySgr(PLAIN, '48;5;16')).toEqual({ bg: [0, 0, 0] });
    expect(applySgr(PLAIN, '48;5;255')).toEqual({ bg: [238, 238, 238] });
  });

  it('takes true colour and goes on with what follows it', () => {
    expect(applySgr(PLAIN, '38;2;1;2;300;1')).toEqual({ fg: [1, 2, 255], bold: true });
  });

  it('switches off what was on, one by one and all at once', () => {
    const style = applySgr(PLAIN, '1;3;4;31;42');
    expect(applySgr(style, '22;24')).toEqual({ italic: true, fg: 1, bg: 2 });
    expect(applySgr(style, '39;49')).toEqual({ bold: true, italic: true, underline: true });
    expect(applySgr(style, '0')).toBe(PLAIN);
    expect(applySgr(style, '')).toBe(PLAIN);
  });

  it('leaves the style alone for what it does not know or cannot read', () => {
    const style = applySgr(PLAIN, '32');
    for (const odd of ['999', '38;5;256', '38;9', 'x']) expect(applySgr(style, odd)).toEqual({ fg: 2 });
  });
});
