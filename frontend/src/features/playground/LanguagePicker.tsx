import type { Language } from '../../api/types';
import styles from './LanguagePicker.module.css';
import { useText } from './text';

interface Props {
  languages: readonly Language[];
  chosen: string;
  onChoose: (name: string) => void;
}

export function LanguagePicker({ languages, chosen, onChoose }: Props) {
  return (
    <fieldset className={styles.picker}>
      <legend className="visually-hidden">{useText().language}</legend>
      {languages.map(({ name, label }) => (
        <label key={name} className={styles.choice}>
          <input
            type="radio"
            name="language"
            value={name}
            checked={name === chosen}
            onChange={() => onChoose(name)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
