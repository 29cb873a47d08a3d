import { indentUnit, StreamLanguage, type StreamParser } from '@codemirror/language';
import type { Extension } from '@codemirror/state';

/**
 * Language modes by the names that configurations use. Each is fetched when it is first needed. They are the small
 * stream parsers: full grammars would take the first load over 200 KB.
 */
const MODES: Record<string, () => Promise<{ mode: StreamParser<unknown>; indent: string }>> = {
  python: async () => ({
    mode: (await import('@codemirror/legacy-modes/mode/python')).python,
    indent: '    ',
  }),
  ruby: async () => ({ mode: (await import('@codemirror/legacy-modes/mode/ruby')).ruby, indent: '  ' }),
  javascript: async () => ({
    mode: (await import('@codemirror/legacy-modes/mode/javascript')).javascript,
    indent: '  ',
  }),
};

/** The parser of a language, when there is one. */
export async function languageOf(language: string): Promise<StreamLanguage<unknown> | undefined> {
  return (await knownMode(language))?.language;
}

/** How to edit programs of a language; a language without a mode is edited as plain text. */
export async function modeFor(language: string): Promise<Extension> {
  const known = await knownMode(language);
  return known ? [known.language, indentUnit.of(known.indent)] : [];
}

async function knownMode(language: string) {
  const known = await fetchMode(language);
  return known && { language: StreamLanguage.define(known.mode), indent: known.indent };
}

/** The parser of a language as it is, for a language that has it inside, and how programs are indented. */
export async function fetchMode(language: string) {
  return Object.hasOwn(MODES, language) ? MODES[language]?.() : undefined;
}
