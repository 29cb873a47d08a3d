import type { Section } from '../api/types';
import { CodeLineText } from '../editor/Code';
import { useCodeLines } from '../editor/useCodeLines';
import styles from './LinePicker.module.css';
import { isLine, listOf, type SectionWork } from './sectionWork';
import { useText } from './text';

interface Props {
  section: Section;
  mine: SectionWork;
  onWrite: (answer: string) => void;
}

/** A program whose lines can be picked. */
export function LinePicker({ section, mine, onWrite }: Props) {
  const words = useText();
  const lines = useCodeLines(section.language, (section.snippet ?? '').trimEnd());
  const picked = new Set(listOf(mine.answer, isLine));
  const toggle = (line: number) => {
    const others = [...picked].filter((it) => it !== line);
    onWrite(JSON.stringify(picked.has(line) ? others : [...others, line].sort((a, b) => a - b)));
  };
  const statusOf = (line: number) => mine.verdict?.tests.find(({ name }) => name === `Line ${line}`)?.status;
  return (
    <fieldset className={styles.lines} disabled={mine.done}>
      <legend className="visually-hidden">{words.prompts.review}</legend>
      {lines.map((line, index) => {
        const number = index + 1;
        const text = line.map((it) => it.text).join('');
        return (
          <label
            key={number}
            className={styles.line}
            data-status={picked.has(number) ? statusOf(number) : undefined}
          >
            <input
              type="checkbox"
              checked={picked.has(number)}
              aria-label={`${words.line(number)}: ${text}`}
              onChange={() => toggle(number)}
            />
            <span className={styles.number} aria-hidden="true">
              {number}
            </span>
            <code aria-hidden="true">
              <CodeLineText line={line} />
            </code>
          </label>
        );
      })}
    </fieldset>
  );
}
