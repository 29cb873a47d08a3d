import type { Language, Section } from '../api/types';
import type { Text } from './text';

export type SectionType = Section['type'];
export type PartName = 'hint' | 'output' | 'tests' | 'notes' | 'parameters';

export const SECTION_TYPES: readonly SectionType[] = ['write', 'fix', 'output', 'cloze', 'review', 'basic'];
export const PARTS: readonly PartName[] = ['hint', 'output', 'tests', 'notes', 'parameters'];

/** Programs that sections begin with. */
interface Programs {
  starter: string;
  solution: string;
  faulty: string;
  values: string;
  program: string;
  snippet: string;
  faultyLine: number;
  tests: string;
  testFile: string;
}

const PROGRAMS: Record<string, Programs> = {
  python: {
    starter: 'def double(x):\n    pass',
    solution: 'def double(x):\n    return 2 * x',
    faulty: 'def double(x):\n    return x ** 2',
    values: 'double(3)  # => 6',
    program: 'print(2 * 21)',
    snippet: 'def mean(numbers):\n    total = sum(numbers)\n    return total // len(numbers)',
    faultyLine: 3,
    testFile: 'double_test.py',
    tests:
      'import unittest\nfrom double import double\n\n\nclass DoubleTest(unittest.TestCase):\n' +
      '    def test_three(self):\n        self.assertEqual(6, double(3))',
  },
  ruby: {
    starter: 'def double(x)\nend',
    solution: 'def double(x)\n  2 * x\nend',
    faulty: 'def double(x)\n  x ** 2\nend',
    values: 'double(3)  # => 6',
    program: 'puts 2 * 21',
    snippet: 'def mean(numbers)\n  numbers.sum / numbers.size\nend',
    faultyLine: 2,
    testFile: 'double_test.rb',
    tests:
      "require 'minitest/autorun'\nrequire_relative 'double'\n\nclass DoubleTest < Minitest::Test\n" +
      '  def test_three\n    assert_equal 6, double(3)\n  end\nend',
  },
  javascript: {
    starter: 'function double(x) {\n}',
    solution: 'function double(x) {\n  return 2 * x;\n}',
    faulty: 'function double(x) {\n  return x ** 2;\n}',
    values: 'double(3)  // => 6',
    program: 'console.log(2 * 21);',
    snippet:
      'function mean(numbers) {\n  const total = numbers.reduce((a, b) => a + b, 0);\n' +
      '  return numbers.length / total;\n}',
    faultyLine: 3,
    testFile: 'double.test.js',
    tests:
      "import assert from 'node:assert';\nimport { test } from 'node:test';\nimport { double } from './double.js';\n\n" +
      "test('three', () => assert.equal(double(3), 6));",
  },
};

const fence = (info: string, body: string) => `\`\`\`${info}\n${body}\n\`\`\`\n`;
const blocks = (...those: string[]) => those.join('\n');

/** A section to begin with: small, whole and right, so that it shows how sections are written. */
export function sectionTemplate(type: SectionType, language: Language | undefined, text: Text): string {
  const asks = text.templates;
  const name = language?.name ?? 'python';
  const programs = Object.hasOwn(PROGRAMS, name) ? PROGRAMS[name] : undefined;
  const example = language?.example.trimEnd() ?? '';
  switch (type) {
    case 'write':
      return programs
        ? blocks(
            `### Write\n\n${asks.write}\n`,
            fence(`${name} starter`, programs.starter),
            fence(`${name} solution`, programs.solution),
            fence(`${name} values`, programs.values),
          )
        : blocks(
            `### Write\n\n${asks.greet}\n`,
            fence(`${name} solution`, example),
            fence('text output', 'Hello, World!'),
          );
    case 'fix':
      return programs
        ? blocks(
            `### Fix\n\n${asks.fix}\n`,
            fence(`${name} starter`, programs.faulty),
            fence(`${name} solution`, programs.solution),
            fence(`${name} values`, programs.values),
          )
        : blocks(
            `### Fix\n\n${asks.greet}\n`,
            fence(`${name} starter`, example.replace('Hello', 'Help')),
            fence(`${name} solution`, example),
            fence('text output', 'Hello, World!'),
          );
    case 'output':
      return blocks(
        '### Output\n',
        fence(`${name} program`, programs?.program ?? example),
        fence('text output', programs ? '42' : 'Hello, World!'),
      );
    case 'cloze':
      return `### Cloze\n\n${asks.cloze}\n`;
    case 'review':
      return blocks(
        '### Review\n',
        fence(
          `${name} snippet faulty=${programs?.faultyLine ?? 1}`,
          programs?.snippet ?? example.replace('Hello', 'Help'),
        ),
      );
    case 'basic':
      return `### Basic\n\n${asks.question}\n\n#### Answer\n\n${asks.answer}\n`;
  }
}

/** Something that belongs into a section or below all of them. */
export function partTemplate(part: PartName, language: Language | undefined, text: Text): string {
  const asks = text.templates;
  const name = language?.name ?? 'python';
  const programs = Object.hasOwn(PROGRAMS, name) ? PROGRAMS[name] : undefined;
  switch (part) {
    case 'hint':
      return `#### Hint\n\n${asks.hint}\n`;
    case 'output':
      return blocks(fence('text input', 'hello'), fence('text output', 'hello'));
    case 'tests':
      return fence(`${name} tests ${programs?.testFile ?? 'tests'}`, programs?.tests ?? '');
    case 'notes':
      return `### Notes\n\n${asks.notes}\n`;
    case 'parameters':
      return '### Parameters\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n';
  }
}

/** Where a template goes: a change of the text, and the place to go on writing. */
export interface Insertion {
  from: number;
  insert: string;
}

/** Sections and parts go to the end of the section in which the cursor is, notes and parameters to the end. */
export function insertionOf(text: string, cursor: number, template: string, atEnd: boolean): Insertion {
  const from = atEnd ? text.length : endOfSection(text, cursor);
  const before = text.slice(0, from);
  const gap =
    before.trim() === '' ? '' : before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const after = from < text.length ? '\n' : '';
  return { from, insert: gap + template + after };
}

/** The beginning of the next section after the cursor, or the end; headings within fences do not count. */
function endOfSection(text: string, cursor: number): number {
  let fenced = '';
  let at = 0;
  for (const line of text.split('\n')) {
    const [, ticks = ''] = line.match(/^ {0,3}(`{3,}|~{3,})/) ?? [];
    if (fenced === '') fenced = ticks;
    else if (ticks.startsWith(fenced)) fenced = '';
    if (at > cursor && fenced === '' && line.startsWith('### ')) return at;
    at += line.length + 1;
  }
  return text.length;
}
