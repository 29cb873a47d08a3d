import { highlightTree, type Tag, tagHighlighter, tags } from '@lezer/highlight';
import styles from './Code.module.css';
import { type CodeLine, plainLines } from './lines';
import { languageOf } from './modes';

const of = (tag: Tag | readonly Tag[], name: string) => ({ tag, class: styles[name] ?? name });

const highlighter = tagHighlighter([
  of([tags.keyword, tags.operatorKeyword, tags.modifier], 'keyword'),
  of([tags.string, tags.special(tags.string), tags.regexp], 'string'),
  of([tags.number, tags.bool, tags.null, tags.atom], 'number'),
  of(
    [tags.definition(tags.variableName), tags.function(tags.variableName), tags.className, tags.typeName],
    'name',
  ),
  of(tags.comment, 'comment'),
]);

/** The lines of a program in pieces of one look each. */
export async function highlighted(language: string, text: string): Promise<CodeLine[]> {
  const mode = await languageOf(language);
  if (!mode) return plainLines(text);
  const lines: CodeLine[] = [[]];
  const add = (piece: string, look: string) => {
    piece.split('\n').forEach((part, index) => {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ text: part, look });
    });
  };
  let at = 0;
  highlightTree(mode.parser.parse(text), highlighter, (from, to, look) => {
    add(text.slice(at, from), '');
    add(text.slice(from, to), look);
    at = to;
  });
  add(text.slice(at), '');
  return lines;
}
