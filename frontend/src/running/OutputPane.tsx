import { useId, useLayoutEffect, useRef } from 'react';
import { lineCount } from '../text/format';
import { AnsiText } from '../ui/ansi/AnsiText';
import styles from './OutputPane.module.css';
import { useText } from './text';

interface Props {
  title: string;
  tone?: 'stdout' | 'stderr';
  text: string;
  /** Follow the end while output comes. */
  live: boolean;
  /** Shown when the text was cut. */
  cutNote: string | undefined;
}

/** One of a program's two outputs. */
export function OutputPane({ title, tone = 'stdout', text, live, cutNote }: Props) {
  const words = useText();
  const titleId = useId();
  return (
    <section className={`${styles.pane} ${styles[tone]}`} aria-labelledby={titleId}>
      <header className={styles.header}>
        <h3 id={titleId}>{title}</h3>
        <span className={styles.count}>{text === '' ? words.empty : words.lines(lineCount(text))}</span>
      </header>
      {text !== '' && <Scroller labelledBy={titleId} live={live} text={text} />}
      {cutNote !== undefined && <p className={styles.cut}>{cutNote}</p>}
    </section>
  );
}

/** The text in a box that scrolls; while output comes it keeps to the end, unless somebody has scrolled up. */
function Scroller({ labelledBy, live, text }: { labelledBy: string; live: boolean; text: string }) {
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);

  // biome-ignore lint/correctness/useExhaustiveDependencies: with each new text
  useLayoutEffect(() => {
    if (live && atEnd.current && box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [text, live]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be for controls
    <div
      ref={box}
      className={styles.text}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard
      tabIndex={0}
      role="group"
      aria-labelledby={labelledBy}
      onScroll={({ currentTarget: it }) => {
        atEnd.current = it.scrollTop + it.clientHeight > it.scrollHeight - 8;
      }}
    >
      <pre>
        <AnsiText output={text} />
      </pre>
    </div>
  );
}
