import type { ReactNode } from 'react';
import { Field } from '../../ui/Field';
import styles from './Inputs.module.css';

interface TextProps {
  label: string;
  hint?: string;
  fault?: string | undefined;
  unit?: string;
  numeric?: boolean;
  list?: string;
  value: string;
  onChange: (value: string) => void;
}

/** A line of text, or a number with its unit. */
export function TextInput({ label, hint, fault, unit, numeric = false, list, value, onChange }: TextProps) {
  return (
    <Field label={label} hint={hint} fault={fault}>
      {({ className, ...input }) => (
        <span className={styles.line}>
          <input
            {...input}
            className={`${className} ${numeric ? styles.number : ''}`}
            inputMode={numeric ? 'decimal' : undefined}
            autoComplete="off"
            spellCheck={false}
            list={list}
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
          {unit && <span className={styles.unit}>{unit}</span>}
        </span>
      )}
    </Field>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  hint?: string;
  value: T;
  choices: readonly (readonly [value: T, label: string])[];
  onChange: (value: T) => void;
}

export function Choice<T extends string>({ label, hint, value, choices, onChange }: ChoiceProps<T>) {
  return (
    <Field label={label} hint={hint}>
      {(input) => (
        <select
          {...input}
          value={value}
          onChange={({ target }) => {
            const chosen = choices.find(([it]) => it === target.value);
            if (chosen) onChange(chosen[0]);
          }}
        >
          {choices.map(([it, name]) => (
            <option key={it} value={it}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface CheckProps {
  label: ReactNode;
  hint?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function Check({ label, hint, checked, onChange }: CheckProps) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} />
      <span>
        {label}
        {hint && <span className={styles.hint}>{hint}</span>}
      </span>
    </label>
  );
}
