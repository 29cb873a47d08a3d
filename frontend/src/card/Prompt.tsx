import type { ReactNode } from 'react';
import type { QuestionCard, Section } from '../api/types';
import { CommandButton } from '../commands/CommandButton';
import { Code } from '../editor/Code';
import { Markdown } from '../ui/markdown/Markdown';
import { Notice } from '../ui/Notice';
import styles from './Prompt.module.css';
import type { SectionWork } from './sectionWork';
import { useText } from './text';

interface Props {
  card: QuestionCard;
  /** Forgotten so often that it should be rewritten. */
  leech?: boolean;
  /** Which of the card's sections it is. */
  at: number;
  section: Section;
  mine: SectionWork;
  /** What stands below the question on the same card. */
  children?: ReactNode;
}

/** The card's face: where it is from, what it asks, and the hints that were taken. */
export function Prompt({ card, leech = false, at, section, mine, children }: Props) {
  const text = useText();
  const { type } = section;
  const ask = section.prompt || (type in text.prompts ? text.prompts[type as keyof typeof text.prompts] : '');
  const many = card.sections.length > 1;
  return (
    <article className={styles.card} aria-labelledby="card-title">
      <header className={styles.header}>
        <p className={styles.kind}>
          {text.types[type]}
          {many && <span>{text.section(at + 1, card.sections.length)}</span>}
        </p>
        <h2 id="card-title">{card.title}</h2>
        <p className={styles.deck}>{card.deck.replaceAll('::', ' › ')}</p>
      </header>
      <div className={styles.rule} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be for controls */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard */}
      <div className={styles.body} role="group" aria-labelledby="card-title" tabIndex={0}>
        {leech && <Notice title={card.title}>{text.leech}</Notice>}
        {ask !== '' && <Markdown text={ask} Code={Code} language={section.language} />}
        {type === 'basic' && !mine.done && <p className={styles.recall}>{text.recall}</p>}
        {section.hints.slice(0, mine.hints).map((hint, index) => (
          <section key={hint} className={styles.hint} aria-label={text.hintTitle(index + 1)}>
            <h3>{text.hintTitle(index + 1)}</h3>
            <Markdown text={hint} Code={Code} language={section.language} />
          </section>
        ))}
        {section.hints.length > 0 && (
          <p>
            <CommandButton command="review.hint" look="quiet" showKeys hideWhenOff className={styles.more} />
          </p>
        )}
        {children}
      </div>
    </article>
  );
}
