export interface DiffLine {
  /** `same` is in both texts, `less` only in the first, `more` only in the second. */
  kind: 'same' | 'less' | 'more';
  text: string;
}

/** Beyond so many pairs of lines the middle is shown as replaced. */
const MOST_PAIRS = 1_000_000;

/** How to make the second text of the first, line by line, with as many lines kept as there can be. */
export function lineDiff(first: string, second: string): DiffLine[] {
  const [a, b] = [first.split('\n'), second.split('\n')];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const same = (lines: string[]) => lines.map((text) => ({ kind: 'same', text }) as const);
  return [
    ...same(a.slice(0, start)),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...same(a.slice(a.length - end)),
  ];
}

/** By the longest common subsequence. */
function middle(a: string[], b: string[]): DiffLine[] {
  const less = (text: string): DiffLine => ({ kind: 'less', text });
  const more = (text: string): DiffLine => ({ kind: 'more', text });
  if (a.length * b.length > MOST_PAIRS) return [...a.map(less), ...b.map(more)];
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [ofA = '', ofB = ''] = [a[i], b[j]];
    if (i < a.length && j < b.length && ofA === ofB) {
      lines.push({ kind: 'same', text: ofA });
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      lines.push(less(ofA));
      i++;
    } else {
      lines.push(more(ofB));
      j++;
    }
  }
  return lines;
}
