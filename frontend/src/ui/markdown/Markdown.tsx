import { type ComponentType, createElement, Fragment, lazy, type ReactNode, Suspense } from 'react';
import { type Block, parseBlocks } from './blocks';
import { type Inline, parseInline } from './inline';
import styles from './Markdown.module.css';

const Formula = lazy(() => import('./Formula'));

/** Shows a program; given by whoever knows about languages. */
export type CodeBlock = ComponentType<{ language: string; text: string }>;

interface Props {
  text: string;
  Code?: CodeBlock;
  /** Programs without a language are in this one. */
  language?: string | undefined;
  /** Puts something else in the place of parts of the text; programs are then without colours. */
  fill?: (text: string) => ReactNode;
}

/** What is the same for all of a text. */
interface Look {
  Code: CodeBlock;
  language: string;
  fill: ((text: string) => ReactNode) | undefined;
}

/** A Markdown text as elements. Nothing of it ever becomes markup, so there is nothing to sanitize. */
export function Markdown({ text, Code = PlainCode, language = '', fill }: Props) {
  const look = { Code, language, fill };
  return <div className={styles.text}>{parseBlocks(text).map((it, index) => blockOf(it, index, look))}</div>;
}

function blockOf(block: Block, key: number, look: Look): ReactNode {
  const inner = (blocks: Block[]) => blocks.map((it, index) => blockOf(it, index, look));
  switch (block.kind) {
    case 'paragraph':
      return <p key={key}>{inline(block.text, look)}</p>;
    case 'heading':
      // The page has its own first levels.
      return createElement(`h${Math.min(6, block.level + 2)}`, { key }, inline(block.text, look));
    case 'code':
      return look.fill ? (
        <PlainCode key={key} text={block.text} fill={look.fill} />
      ) : (
        <look.Code key={key} language={block.language || look.language} text={block.text} />
      );
    case 'math':
      return <Maths key={key} text={block.text} display />;
    case 'quote':
      return <blockquote key={key}>{inner(block.blocks)}</blockquote>;
    case 'list':
      return createElement(
        block.start === undefined ? 'ul' : 'ol',
        { key, start: block.start },
        block.items.map((blocks, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text has no other order
          <li key={index}>{block.tight ? tight(blocks, look) : inner(blocks)}</li>
        )),
      );
    case 'table':
      return <Table key={key} table={block} look={look} />;
    case 'rule':
      return <hr key={key} />;
  }
}

/** Items of a tight list stand without a paragraph's room around them. */
function tight(blocks: Block[], look: Look): ReactNode {
  return blocks.map((it, index) =>
    it.kind === 'paragraph' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a text has no other order
      <Fragment key={index}>{inline(it.text, look)}</Fragment>
    ) : (
      blockOf(it, index, look)
    ),
  );
}

function Table({
  table: { align, head, rows },
  look,
}: {
  table: Extract<Block, { kind: 'table' }>;
  look: Look;
}) {
  const cell = (tag: 'th' | 'td') => (text: string, index: number) =>
    createElement(tag, { key: index, className: styles[align[index] ?? 'left'] }, inline(text, look));
  return (
    <table>
      <thead>
        <tr>{head.map(cell('th'))}</tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.join('|')}>{row.map(cell('td'))}</tr>
        ))}
      </tbody>
    </table>
  );
}

function inline(text: string, look: Look): ReactNode {
  return parseInline(text).map((part, key) => inlineOf(part, key, look));
}

function inlineOf(part: Inline, key: number, look: Look): ReactNode {
  const inner = (parts: Inline[]) => parts.map((it, index) => inlineOf(it, index, look));
  switch (part.kind) {
    case 'text':
      return <Fragment key={key}>{filled(part.text, look)}</Fragment>;
    case 'code':
      return <code key={key}>{filled(part.text, look)}</code>;
    case 'math':
      return <Maths key={key} text={part.text} />;
    case 'strong':
      return <strong key={key}>{inner(part.parts)}</strong>;
    case 'emphasis':
      return <em key={key}>{inner(part.parts)}</em>;
    case 'deleted':
      return <del key={key}>{inner(part.parts)}</del>;
    case 'link':
      return (
        <a key={key} href={part.to} target="_blank" rel="noreferrer">
          {inner(part.parts)}
        </a>
      );
    case 'image':
      // Pictures from elsewhere are not fetched: that would tell others what is being learnt.
      return (
        <a
          key={key}
          href={/^https?:/i.test(part.from) ? part.from : undefined}
          target="_blank"
          rel="noreferrer"
        >
          {part.alt || part.from}
        </a>
      );
    case 'break':
      return <br key={key} />;
  }
}

function filled(text: string, { fill }: Look): ReactNode {
  return fill ? fill(text) : text;
}

/** A formula; its source until the typesetting has been fetched. */
function Maths({ text, display = false }: { text: string; display?: boolean }) {
  return (
    <Suspense fallback={<code>{text}</code>}>
      <Formula text={text} display={display} />
    </Suspense>
  );
}

function PlainCode({
  text,
  fill = (it) => it,
}: {
  text: string;
  fill?: ((text: string) => ReactNode) | undefined;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard
    <pre tabIndex={0}>
      <code>{fill(text)}</code>
    </pre>
  );
}
