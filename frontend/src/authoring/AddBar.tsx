import type { Language } from '../api/types';
import { CommandButton } from '../commands/CommandButton';
import type { CommandId } from '../commands/keymap';
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
        <Choices names={SECTION_TYPES} labels={text.sections} command={(type) => `author.add.${type}`} />
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
        <Choices names={PARTS} labels={text.parts} command={(part) => `author.part.${part}`} />
      </div>
    </div>
  );
}

interface ChoicesProps<Name extends string> {
  names: readonly Name[];
  labels: Record<Name, string>;
  command: (name: Name) => CommandId;
}

/** A button for each of what can be added. */
function Choices<Name extends string>({ names, labels, command }: ChoicesProps<Name>) {
  const text = useText();
  return (
    <div className={styles.choices}>
      {names.map((name) => (
        <CommandButton
          key={name}
          command={command(name)}
          label={labels[name]}
          aria-label={text.addNamed(labels[name])}
          look="quiet"
        />
      ))}
    </div>
  );
}
