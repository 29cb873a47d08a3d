import {
  HighlightStyle,
  indentUnit,
  StreamLanguage,
  type StreamParser,
  syntaxHighlighting,
} from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { fetchMode } from '../editor/modes';

type Parsers = Record<string, StreamParser<unknown>>;

interface State {
  /** The sign that closes the block in which we are; empty in prose. */
  fence: string;
  /** The program's own parser and its state. */
  parser: StreamParser<unknown> | undefined;
  inner: unknown;
}

const LANGUAGES = ['python', 'ruby', 'javascript'];
const INDENT = 4;
const OPENING = /^ {0,3}(`{3,}|~{3,})\s*([^\s`]*)/;

/** Colours for a card's Markdown: headings, blocks with the programs in them, blanks and parameters. */
export async function deckMode(): Promise<Extension> {
  const parsers: Parsers = {};
  for (const name of LANGUAGES) {
    const known = await fetchMode(name);
    if (known) parsers[name] = known.mode;
  }
  return [
    StreamLanguage.define(parserOf(parsers)),
    syntaxHighlighting(
      HighlightStyle.define([
        { tag: tags.heading, fontWeight: '700' },
        { tag: tags.meta, color: 'var(--code-comment)' },
      ]),
    ),
    indentUnit.of(' '.repeat(INDENT)),
    EditorView.lineWrapping,
  ];
}

export function parserOf(parsers: Parsers): StreamParser<State> {
  return {
    name: 'deck',
    startState: () => ({ fence: '', parser: undefined, inner: undefined }),
    copyState: ({ fence, parser, inner }) => ({ fence, parser, inner: parser && copyOf(parser, inner) }),
    token(stream, state) {
      if (stream.sol()) {
        const [, fence = '', language = ''] = stream.string.match(OPENING) ?? [];
        if (state.fence === '' ? fence !== '' : closes(stream.string, state.fence)) {
          const parser =
            state.fence === '' && Object.hasOwn(parsers, language) ? parsers[language] : undefined;
          state.fence = state.fence === '' ? fence : '';
          state.parser = parser;
          state.inner = parser?.startState?.(INDENT);
          stream.skipToEnd();
          return 'meta';
        }
        if (state.fence === '' && stream.match(/^#{1,6}(\s|$)/)) {
          stream.skipToEnd();
          return 'heading';
        }
      }
      if (state.parser) return state.parser.token(stream, state.inner);
      if (stream.match(/^(\{\{.*?\}\}|\$\{\w+\})/)) return 'atom';
      if (state.fence === '' && stream.match(/^`[^`]+`/)) return 'string';
      stream.next();
      stream.eatWhile(/[^`{$]/);
      return null;
    },
    blankLine(state, indent) {
      if (state.parser) state.parser.blankLine?.(state.inner, indent);
    },
  };
}

function closes(line: string, fence: string): boolean {
  const sign = line.trim();
  return sign.startsWith(fence) && [...sign].every((it) => it === fence[0]);
}

function copyOf(parser: StreamParser<unknown>, state: unknown): unknown {
  if (parser.copyState) return parser.copyState(state);
  if (typeof state !== 'object' || state === null) return state;
  return Object.fromEntries(
    Object.entries(state).map(([name, value]) => [name, Array.isArray(value) ? value.slice() : value]),
  );
}
