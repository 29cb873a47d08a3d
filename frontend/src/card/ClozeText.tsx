import { Fragment, type ReactNode } from 'react';
import { Markdown } from '../ui/markdown/Markdown';

/** Stands for the first blank; those that follow have the codes that follow. In no text, since it is nobody's sign. */
const FIRST = 0xe000;
const BLANK = /([\uE000-\uF8FF])/;

/** A cloze text, with something in the place of each of its blanks. */
export function ClozeText({ text, blank }: { text: string; blank: (index: number) => ReactNode }) {
  let count = 0;
  const marked = text.replaceAll('{{}}', () => String.fromCharCode(FIRST + count++));
  const fill = (piece: string): ReactNode =>
    piece.split(BLANK).map((part, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place
      <Fragment key={index}>{BLANK.test(part) ? blank(part.charCodeAt(0) - FIRST) : part}</Fragment>
    ));
  return <Markdown text={marked} fill={fill} />;
}
