/** 0-15: a colour of the theme. A tuple: red, green, blue, 0-255. */
export type Colour = number | readonly [number, number, number];

export interface TextStyle {
  readonly fg?: Colour;
  readonly bg?: Colour;
  readonly bold?: true;
  readonly dim?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  readonly inverse?: true;
  readonly hidden?: true;
}

export const PLAIN: TextStyle = {};

type Flag = Exclude<keyof TextStyle, 'fg' | 'bg'>;

const ON: Record<number, Flag> = {
  1: 'bold',
  2: 'dim',
  3: 'italic',
  4: 'underline',
  7: 'inverse',
  8: 'hidden',
  9: 'strike',
  21: 'underline',
};
const OFF: Record<number, readonly (keyof TextStyle)[]> = {
  22: ['bold', 'dim'],
  23: ['italic'],
  24: ['underline'],
  27: ['inverse'],
  28: ['hidden'],
  29: ['strike'],
  39: ['fg'],
  49: ['bg'],
};

/** The style after a "select graphic rendition" sequence (ECMA-48, with the colours of xterm). */
export function applySgr(style: TextStyle, parameters: string): TextStyle {
  const codes = parameters.split(/[;:]/).map(Number);
  let next = style;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] ?? 0;
    if (code === 38 || code === 48) {
      const { colour, used } = extendedColour(codes.slice(i + 1));
      if (colour !== undefined) next = { ...next, [code === 38 ? 'fg' : 'bg']: colour };
      i += used;
    } else {
      next = applyCode(next, code);
    }
  }
  return next;
}

function applyCode(style: TextStyle, code: number): TextStyle {
  if (code === 0) return PLAIN;
  const on = ON[code];
  if (on) return { ...style, [on]: true };
  const off = OFF[code];
  if (off) return Object.fromEntries(Object.entries(style).filter(([key]) => !off.some((it) => it === key)));
  if (code >= 30 && code <= 37) return { ...style, fg: code - 30 };
  if (code >= 40 && code <= 47) return { ...style, bg: code - 40 };
  if (code >= 90 && code <= 97) return { ...style, fg: code - 90 + 8 };
  if (code >= 100 && code <= 107) return { ...style, bg: code - 100 + 8 };
  return style;
}

/** What follows 38 or 48: `5;n` or `2;r;g;b`. */
function extendedColour(rest: readonly number[]): { colour: Colour | undefined; used: number } {
  const [mode, ...values] = rest;
  if (mode === 5) return { colour: indexedColour(values[0] ?? 0), used: 2 };
  if (mode !== 2) return { colour: undefined, used: 1 };
  const [red = 0, green = 0, blue = 0] = values.map((it) => Math.min(255, Math.max(0, it || 0)));
  return { colour: [red, green, blue], used: 4 };
}

/** xterm's 256 colours: 16 of the theme, a cube of 6 x 6 x 6, 24 greys. */
function indexedColour(index: number): Colour | undefined {
  if (!(index >= 0 && index <= 255)) return undefined;
  if (index < 16) return index;
  if (index >= 232) {
    const grey = 8 + 10 * (index - 232);
    return [grey, grey, grey];
  }
  const level = (it: number) => (it === 0 ? 0 : 55 + 40 * it);
  const cube = index - 16;
  return [level(Math.floor(cube / 36)), level(Math.floor(cube / 6) % 6), level(cube % 6)];
}
