/** A line of a program, in pieces; `look` is a class name or empty. */
export type CodeLine = { text: string; look: string }[];

export function plainLines(text: string): CodeLine[] {
  return text.split('\n').map((line) => (line === '' ? [] : [{ text: line, look: '' }]));
}
