/** A piece of a line of Markdown. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'math'; text: string }
  | { kind: 'strong' | 'emphasis' | 'deleted'; parts: Inline[] }
  | { kind: 'link'; to: string; parts: Inline[] }
  | { kind: 'image'; from: string; alt: string }
  | { kind: 'break' };

const ESCAPED = /^\\([!-/:-@[-`{-~])/;
const CODE = /^(`+)(?!`)([\s\S]*?[^`])\1(?!`)/;
const MATH = /^\$(?![\s$])((?:\\.|[^$\\])*?[^\s\\$])\$(?!\d)/;
const LINK =
  /^(!?)\[((?:\\.|\[[^\]]*\]|`[^`]*`|[^[\]])*)\]\(\s*<?((?:\([^()\s]*\)|[^()\s<>])*)>?(?:\s+["'(][^"')]*["')])?\s*\)/;
const ADDRESS = /^<((?:https?|mailto):[^\s<>]+)>/;
const BARE = /^https?:\/\/[^\s<>]*[^\s<>.,;:!?"')\]]/;
const MARKED: [sign: RegExp, kind: 'strong' | 'emphasis' | 'deleted'][] = [
  [/^(\*\*)(?=\S)([\s\S]*?\S)\*\*(?!\*)/, 'strong'],
  [/^(__)(?=\S)([\s\S]*?\S)__(?![\p{L}\p{N}_])/u, 'strong'],
  [/^(~~)(?=\S)([\s\S]*?\S)~~/, 'deleted'],
  [/^(\*)(?=[^\s*])((?:\*\*[\s\S]*?\*\*|[^*])*?[^\s*])\*(?!\*)/, 'emphasis'],
  [/^(_)(?=[^\s_])([\s\S]*?[^\s_])_(?![\p{L}\p{N}_])/u, 'emphasis'],
];

/** Reads what stands within a line or paragraph: marks, code, links, images, `$` formulas, line breaks. */
export function parseInline(markdown: string): Inline[] {
  const parts: Inline[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') parts.push({ kind: 'text', text });
    text = '';
  };
  let rest = markdown;
  while (rest !== '') {
    const inWord = /[\p{L}\p{N}]$/u.test(text);
    const found = special(rest, inWord);
    if (found) {
      if (found.part.kind === 'break') text = text.trimEnd();
      if (found.part.kind === 'text') {
        text += found.part.text;
      } else {
        flush();
        parts.push(found.part);
      }
      rest = rest.slice(found.length);
    } else {
      const plain = /^(?:[\p{L}\p{N}]+| +|[\s\S])/u.exec(rest)?.[0] ?? rest;
      text += plain === '\n' ? ' ' : plain;
      rest = rest.slice(plain.length);
    }
  }
  flush();
  return parts;
}

function special(rest: string, inWord: boolean): { part: Inline; length: number } | undefined {
  const hardBreak = /^(?: {2,}|\\)\n/.exec(rest);
  if (hardBreak) return { part: { kind: 'break' }, length: hardBreak[0].length };
  const escaped = ESCAPED.exec(rest);
  if (escaped) return { part: { kind: 'text', text: escaped[1] ?? '' }, length: 2 };
  const code = CODE.exec(rest);
  if (code) return { part: { kind: 'code', text: codeText(code[2] ?? '') }, length: code[0].length };
  const math = MATH.exec(rest);
  if (math) return { part: { kind: 'math', text: math[1] ?? '' }, length: math[0].length };
  const link = LINK.exec(rest);
  if (link) return { part: linkOf(link), length: link[0].length };
  const address = ADDRESS.exec(rest) ?? (inWord ? null : BARE.exec(rest));
  if (address) {
    const to = address[1] ?? address[0];
    return { part: { kind: 'link', to, parts: [{ kind: 'text', text: to }] }, length: address[0].length };
  }
  for (const [sign, kind] of MARKED) {
    const marked = sign.exec(rest);
    if (!marked || (inWord && marked[1]?.startsWith('_'))) continue;
    return { part: { kind, parts: parseInline(marked[2] ?? '') }, length: marked[0].length };
  }
  return undefined;
}

function linkOf([, bang, label = '', to = '']: RegExpExecArray): Inline {
  if (bang === '!') return { kind: 'image', from: to, alt: label };
  // Addresses that would run a script, and those that nobody can know, are only shown.
  const safe = /^(https?:|mailto:)/i.test(to);
  return safe ? { kind: 'link', to, parts: parseInline(label) } : { kind: 'text', text: label };
}

/** One space at each end belongs to the backticks, as when the code itself begins with one. */
function codeText(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return /^ .*\S.* $/.test(line) ? line.slice(1, -1) : line;
}
