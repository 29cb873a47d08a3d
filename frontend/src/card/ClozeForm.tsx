import type { KeyboardEvent } from 'react';
import type { Section } from '../api/types';
import styles from './ClozeForm.module.css';
import { ClozeText } from './ClozeText';
import { blanksOf, type SectionWork } from './sectionWork';
import { useText } from './text';

interface Props {
  section: Section;
  mine: SectionWork;
  onWrite: (answer: string) => void;
  onSubmit: () => void;
}

/** A text with fields in its blanks. Enter goes to the next one, and from the last has them checked. */
export function ClozeForm({ section, mine, onWrite, onSubmit }: Props) {
  const words = useText();
  const blanks = blanksOf(section, mine.answer);
  const write = (index: number, value: string) => onWrite(JSON.stringify(blanks.with(index, value)));
  const steer = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const fields = [...(event.currentTarget.closest('[data-answer]')?.querySelectorAll('input') ?? [])];
    const next = fields[fields.indexOf(event.currentTarget) + 1];
    if (next) next.focus();
    else onSubmit();
  };
  return (
    <div className={styles.text}>
      <ClozeText
        text={section.text ?? ''}
        blank={(index) => {
          const value = blanks[index] ?? '';
          const status = mine.verdict?.tests[index]?.status;
          const name = status ? words.blankIs(index + 1, status === 'pass') : words.blank(index + 1);
          return (
            <input
              className={styles.blank}
              data-status={status}
              aria-label={name}
              aria-invalid={status === 'fail' || undefined}
              size={Math.max(6, value.length + 1)}
              value={value}
              readOnly={mine.done}
              spellCheck={false}
              autoCapitalize="off"
              autoComplete="off"
              onChange={(event) => write(index, event.target.value)}
              onKeyDown={steer}
            />
          );
        }}
      />
    </div>
  );
}
