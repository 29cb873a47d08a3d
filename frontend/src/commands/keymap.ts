/**
 * Commands with the keys that it has until the person gives it others: as in `Mod+Enter`, `?` or ` ` for Space;
 * `Mod` is Ctrl, or Command on a Mac. Those that share keys here can never be done at the same time.
 */
export const KEYMAP = {
  'app.palette': ['Mod+k'],
  'app.help': ['?'],
  'today.start': [' ', 'Enter'],
  'review.show': [' ', 'Enter'],
  'review.next': [' ', 'Enter'],
  'review.grade': [' ', 'Enter'],
  'review.grade.1': ['1'],
  'review.grade.2': ['2'],
  'review.grade.3': ['3'],
  'review.grade.4': ['4'],
  'review.run': ['Mod+Enter'],
  'review.submit': ['Mod+Shift+Enter'],
  'review.check': ['Mod+Enter', 'Mod+Shift+Enter'],
  'review.stop': ['Mod+.'],
  'review.hint': ['h'],
  'review.undo': ['u'],
  'review.bury': ['-'],
  'review.suspend': ['@'],
  'review.edit': ['e'],
  'review.info': ['i'],
  'review.focus': ['f'],
  'review.leave': ['q'],
  'decks.search': ['/'],
  'decks.new': ['c'],
  'decks.edit': ['e'],
  'decks.all': ['a'],
  'decks.none': ['n'],
  'decks.tag': ['t'],
  'decks.move': ['m'],
  'decks.suspend': ['@'],
  'decks.resume': ['r'],
  'author.save': ['Mod+s'],
  'author.saveAndNext': ['Mod+Shift+Enter'],
  'author.check': ['Mod+Enter'],
  'author.stop': ['Mod+.'],
  'statistics.tables': ['t'],
  'playground.run': ['Mod+Enter'],
  'playground.stop': ['Mod+.'],
  'settings.save': ['Mod+s'],
} as const satisfies Record<string, readonly string[]>;

/** Commands that have no keys until the person gives them some. */
type Keyless =
  | 'app.newCard'
  | 'author.discard'
  | 'author.leave'
  | 'author.add.write'
  | 'author.add.fix'
  | 'author.add.output'
  | 'author.add.cloze'
  | 'author.add.review'
  | 'author.add.basic'
  | 'author.part.hint'
  | 'author.part.output'
  | 'author.part.tests'
  | 'author.part.notes'
  | 'author.part.parameters'
  | 'app.theme'
  | 'app.language'
  | 'go.today'
  | 'go.review'
  | 'go.decks'
  | 'go.statistics'
  | 'go.playground'
  | 'go.settings'
  | 'review.start-over'
  | 'decks.delete'
  | 'decks.rename'
  | 'decks.deleteDeck'
  | 'decks.import'
  | 'import.files'
  | 'import.folder'
  | 'statistics.period.month'
  | 'statistics.period.quarter'
  | 'statistics.period.year'
  | 'statistics.period.all'
  | 'playground.example'
  | 'settings.discard';

export type CommandId = keyof typeof KEYMAP | Keyless;

/** The keys that a command has by itself. */
export function defaultKeys(id: CommandId): readonly string[] {
  return (KEYMAP as Partial<Record<CommandId, readonly string[]>>)[id] ?? [];
}
