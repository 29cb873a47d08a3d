import type { Language } from '../api/types';
import { CommandButton } from '../commands/CommandButton';
import styles from './AddBar.module.css';
import { PARTS, SECTION_TYPES } from './templates';
import { useText } from './text';

interface Props {
  languages: readonly Language[];
  language: Language | undefined;
  onLanguage: (name: string) => void;
}

/** What can be put into a card, and the language of the programs in it. */
export function AddBar({ languages, language, onLanguage }: Props) {
  const text = useText();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be for fields
    <div className={styles.bar} role="group" aria-label={text.addTo}>
      <div className={styles.row}>
        <span className={styles.word}>{text.section}</span>
        <div className={styles.choices}>
          {SECTION_TYPES.map((type) => (
            <CommandButton
              key={type}
              command={`author.add.${type}`}
              label={text.sections[type]}
              aria-label={text.addNamed(text.sections[type])}
              look="quiet"
            />
          ))}
        </div>
        <select
          className={styles.language}
          aria-label={text.language}
          value={language?.name ?? ''}
          onChange={({ target }) => onLanguage(target.value)}
        >
          {languages.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div className={styles.row}>
        <span className={styles.word}>{text.extra}</span>
        <div className={styles.choices}>
          {PARTS.map((part) => (
            <CommandButton
              key={part}
              command={`author.part.${part}`}
              label={text.parts[part]}
              aria-label={text.addNamed(text.parts[part])}
              look="quiet"
            />
          ))}
        </div>
      </div>
    </div>
  );
}
