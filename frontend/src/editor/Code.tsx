import styles from './Code.module.css';
import type { CodeLine } from './lines';
import { useCodeLines } from './useCodeLines';

/** A program to read. */
export function Code({ language, text }: { language: string; text: string }) {
  const lines = useCodeLines(language, text.trimEnd());
  return (
    <pre className={styles.code}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard */}
      <code tabIndex={0}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <span key={index}>
            <CodeLineText line={line} />
            {index < lines.length - 1 && '\n'}
          </span>
        ))}
      </code>
    </pre>
  );
}

export function CodeLineText({ line }: { line: CodeLine }) {
  return line.map(({ text, look }, index) =>
    look === '' ? (
      text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place
      <span key={index} className={look}>
        {text}
      </span>
    ),
  );
}
