import { type ReactNode, useId } from 'react';
import styles from './Field.module.css';

/** What the input of a field has to have, so that its label, hint and fault belong to it. */
export interface FieldInput {
  id: string;
  className: string | undefined;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface Props {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with the value and what to do about it. */
  fault?: string | undefined;
  /** Label and input side by side. */
  inline?: boolean;
  children: (input: FieldInput) => ReactNode;
}

/** A label, an input, a hint, and the fault beside them. */
export function Field({ label, hint, fault, inline = false, children }: Props) {
  const id = useId();
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div className={styles.field} data-inline={inline || undefined}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children({
        id,
        className: styles.input,
        'aria-describedby': described || undefined,
        'aria-invalid': fault ? true : undefined,
      })}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {fault && (
        <p id={`${id}-fault`} className={styles.fault}>
          {fault}
        </p>
      )}
    </div>
  );
}
