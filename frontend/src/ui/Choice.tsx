import { useId } from 'react';
import styles from './Choice.module.css';

interface Props<T extends string> {
  /** What is chosen, for those who do not see it. */
  label: string;
  value: T;
  options: readonly (readonly [value: T, label: string])[];
  onChange: (value: T) => void;
}

/** A few things of which one is chosen, side by side. */
export function Choice<T extends string>({ label, value, options, onChange }: Props<T>) {
  const name = useId();
  return (
    <fieldset className={styles.picker}>
      <legend className="visually-hidden">{label}</legend>
      {options.map(([option, optionLabel]) => (
        <label key={option} className={styles.choice}>
          <input
            type="radio"
            name={name}
            value={option}
            checked={option === value}
            onChange={() => onChange(option)}
          />
          <span>{optionLabel}</span>
        </label>
      ))}
    </fieldset>
  );
}
