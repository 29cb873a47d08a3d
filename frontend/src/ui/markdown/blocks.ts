/** A piece of a Markdown text. Texts within are Markdown of a line's own kind: `parseInline` reads them. */
export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'code'; language: string; text: string }
  | { kind: 'math'; text: string }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'list'; start: number | undefined; tight: boolean; items: Block[][] }
  | { kind: 'table'; align: Align[]; head: string[]; rows: string[][] }
  | { kind: 'rule' };

export type Align = 'left' | 'center' | 'right' | undefined;

const FENCE = /^ {0,3}(`{3,}|~{3,})\s*([^`]*)$/;
const HEADING = /^ {0,3}(#{1,6})(?:\s+(.*?))?(?:\s+#+)?\s*$/;
const RULE = /^ {0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^( {0,3})([-*+]|\d{1,9}[.)])( +|$)/;
const TABLE_RULE = /^ {0,3}\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/**
 * Reads the blocks of a Markdown text: CommonMark with tables and `$$` formulas, without HTML, which is shown as it is
 * written, and without indented code, which in cards is always fenced.
 */
export function parseBlocks(markdown: string): Block[] {
  return new BlockReader(markdown.replace(/\r\n?/g, '\n').replace(/\t/g, '    ').split('\n')).all();
}

class BlockReader {
  #at = 0;
  readonly #lines: readonly string[];

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  all(): Block[] {
    const blocks: Block[] = [];
    while (this.#at < this.#lines.length) {
      if (this.#line.trim() === '') this.#at++;
      else blocks.push(this.#block());
    }
    return blocks;
  }

  get #line(): string {
    return this.#lines[this.#at] ?? '';
  }

  #block(): Block {
    const line = this.#line;
    const fence = FENCE.exec(line);
    if (fence) return this.#fenced(fence[1] ?? '', (fence[2] ?? '').trim());
    if (line.trim().startsWith('$$')) return this.#math();
    const heading = HEADING.exec(line);
    if (heading) {
      this.#at++;
      return { kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' };
    }
    if (RULE.test(line)) {
      this.#at++;
      return { kind: 'rule' };
    }
    if (QUOTE.test(line)) return this.#quote();
    if (ITEM.test(line)) return this.#list();
    if (line.includes('|') && TABLE_RULE.test(this.#lines[this.#at + 1] ?? '')) return this.#table();
    return this.#paragraph();
  }

  #fenced(fence: string, info: string): Block {
    const indent = this.#line.length - this.#line.trimStart().length;
    const text: string[] = [];
    for (this.#at++; this.#at < this.#lines.length; this.#at++) {
      const line = this.#line;
      const closing = line.trim();
      if (closing.startsWith(fence) && closing.replaceAll(fence.charAt(0), '') === '') {
        this.#at++;
        break;
      }
      text.push(line.slice(Math.min(indent, line.length - line.trimStart().length)));
    }
    return { kind: 'code', language: info.split(/\s/)[0] ?? '', text: text.join('\n') };
  }

  #math(): Block {
    const text: string[] = [];
    let rest = this.#line.trim().slice(2);
    for (;;) {
      this.#at++;
      const end = rest.indexOf('$$');
      text.push(end < 0 ? rest : rest.slice(0, end));
      if (end >= 0 || this.#at >= this.#lines.length) break;
      rest = this.#line;
    }
    return { kind: 'math', text: text.join('\n').trim() };
  }

  #quote(): Block {
    const inner: string[] = [];
    while (this.#at < this.#lines.length && this.#line.trim() !== '') {
      if (!QUOTE.test(this.#line) && this.#startsBlock()) break;
      inner.push(this.#line.replace(QUOTE, ''));
      this.#at++;
    }
    return { kind: 'quote', blocks: new BlockReader(inner).all() };
  }

  #list(): Block {
    const first = ITEM.exec(this.#line)?.[2] ?? '-';
    const sameKind = (marker: string) => marker.at(-1) === first.at(-1);
    const items: Block[][] = [];
    let tight = true;
    for (;;) {
      const item = ITEM.exec(this.#line);
      if (!item || !sameKind(item[2] ?? '') || RULE.test(this.#line)) break;
      const lines = this.#item(item[0].length);
      const gap = lines.at(-1) === '';
      while (lines.at(-1) === '') lines.pop();
      const next = ITEM.exec(this.#line);
      if (lines.includes('') || (gap && next && sameKind(next[2] ?? ''))) tight = false;
      items.push(new BlockReader(lines).all());
    }
    return { kind: 'list', start: /\d/.test(first) ? Number.parseInt(first, 10) : undefined, tight, items };
  }

  /** The lines of one item without what indents them, which is as wide as its marker. */
  #item(width: number): string[] {
    const lines = [this.#line.slice(width)];
    for (this.#at++; this.#at < this.#lines.length; this.#at++) {
      const line = this.#line;
      const indent = line.length - line.trimStart().length;
      if (line.trim() === '') lines.push('');
      else if (indent >= width) lines.push(line.slice(width));
      else if (lines.at(-1) === '' || FENCE.test(lines.at(-1) ?? '') || this.#startsBlock()) break;
      else lines.push(line.trimStart());
    }
    return lines;
  }

  #table(): Block {
    const head = cells(this.#line);
    const align = cells(this.#lines[this.#at + 1] ?? '').map(alignOf);
    const rows: string[][] = [];
    for (this.#at += 2; this.#line.includes('|') && this.#line.trim() !== ''; this.#at++) {
      const row = cells(this.#line);
      rows.push(head.map((_, index) => row[index] ?? ''));
    }
    return { kind: 'table', align, head, rows };
  }

  #paragraph(): Block {
    const lines = [this.#line.trimStart()];
    for (this.#at++; this.#at < this.#lines.length; this.#at++) {
      const line = this.#line;
      if (line.trim() === '' || this.#startsBlock()) break;
      const underline = /^ {0,3}(=+|-+)\s*$/.exec(line);
      if (underline) {
        this.#at++;
        return { kind: 'heading', level: underline[1]?.startsWith('=') ? 1 : 2, text: lines.join('\n') };
      }
      lines.push(line.trimStart());
    }
    return { kind: 'paragraph', text: lines.join('\n').trimEnd() };
  }

  /** Whether the line cannot go on with the paragraph above it. Of rules only those that are no underline. */
  #startsBlock(): boolean {
    const line = this.#line;
    const item = ITEM.exec(line);
    return (
      FENCE.test(line) ||
      HEADING.test(line) ||
      QUOTE.test(line) ||
      line.trim().startsWith('$$') ||
      (RULE.test(line) && !/^ {0,3}-+\s*$/.test(line)) ||
      (item !== null && line.trim().length > (item[2]?.length ?? 0) && !/^(?!1[.)])\d/.test(item[2] ?? ''))
    );
  }
}

function cells(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

function alignOf(rule: string): Align {
  if (rule.endsWith(':')) return rule.startsWith(':') ? 'center' : 'right';
  return rule.startsWith(':') ? 'left' : undefined;
}
