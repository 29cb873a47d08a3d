import { applySgr, PLAIN, type TextStyle } from './style';

/** A stretch of text in one style. */
export interface Span {
  readonly text: string;
  readonly style: TextStyle;
}

export type Line = readonly Span[];

interface Cell {
  char: string;
  style: TextStyle;
}

/** CSI with its parameters and end; OSC, DCS and their kin up to their end; short escapes; an unfinished one. */
const ESCAPE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are made of them
  /^\x1b(?:\[([0-?]*)[ -/]*([@-~])|[\]PX^_][^\x07\x1b\n]*(?:\x07|\x1b\\)|[ -/]*[0-OQ-WYZ\\`-~]|[^\n]{0,80}$)/;
const LONGEST_ESCAPE = 4096;
const TAB = 8;

/**
 * What a program's output looks like on a terminal that is endlessly wide and high: colours, and the line
 * editing that progress bars use (carriage return, backspace, erase in line, cursor left and right).
 */
export function screenOf(output: string): Line[] {
  const screen = new Screen();
  let at = 0;
  while (at < output.length) {
    const char = String.fromCodePoint(output.codePointAt(at) ?? 0);
    if (char !== '\x1b') {
      screen.put(char);
      at += char.length;
      continue;
    }
    // An unfinished sequence at the end is the start of what is still to come, so it is not shown.
    const match = ESCAPE.exec(output.slice(at, at + LONGEST_ESCAPE));
    if (match?.[2]) screen.control(match[2], match[1] ?? '');
    if (!match) screen.put(char);
    at += match?.[0].length ?? 1;
  }
  return screen.lines();
}

class Screen {
  #done: Line[] = [];
  #row: Cell[] = [];
  #column = 0;
  #style = PLAIN;

  put(char: string): void {
    if (char === '\n') {
      this.#done.push(spansOf(this.#row));
      this.#row = [];
      this.#column = 0;
    } else if (char === '\r') this.#column = 0;
    else if (char === '\b') this.#column = Math.max(0, this.#column - 1);
    else if (char === '\t') for (let n = TAB - (this.#column % TAB); n > 0; n--) this.#write(' ');
    else if (char !== '\x07') this.#write(visible(char));
  }

  control(final: string, parameters: string): void {
    const count = Math.min(1000, Number.parseInt(parameters, 10) || 1);
    if (final === 'm' && !/[<-?]/.test(parameters)) this.#style = applySgr(this.#style, parameters);
    else if (final === 'K') this.#eraseInLine(Number.parseInt(parameters, 10) || 0);
    else if (final === 'C') this.#column += count;
    else if (final === 'D') this.#column = Math.max(0, this.#column - count);
    else if (final === 'G') this.#column = count - 1;
  }

  /** The lines so far; a line end at the very end starts no further line. */
  lines(): Line[] {
    return this.#row.length === 0 ? this.#done : [...this.#done, spansOf(this.#row)];
  }

  #write(char: string): void {
    while (this.#row.length < this.#column) this.#row.push({ char: ' ', style: PLAIN });
    this.#row[this.#column++] = { char, style: this.#style };
  }

  #eraseInLine(which: number): void {
    if (which === 0) this.#row.length = Math.min(this.#row.length, this.#column);
    else if (which === 2) this.#row = [];
    else this.#row.fill({ char: ' ', style: PLAIN }, 0, this.#column + 1);
  }
}

/** Control characters as `cat -v` shows them, so that nothing a program prints is unseen. */
function visible(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x20 || code === 0x7f) return `^${String.fromCharCode(code ^ 0x40)}`;
  return code >= 0x80 && code < 0xa0 ? '\ufffd' : char;
}

function spansOf(row: readonly Cell[]): Line {
  const spans: { text: string; style: TextStyle }[] = [];
  for (const { char, style } of row) {
    const last = spans.at(-1);
    if (last && last.style === style) last.text += char;
    else spans.push({ text: char, style });
  }
  return spans;
}
