import type { ReactNode } from 'react';
import styles from './Notice.module.css';

interface Props {
  /** What is the matter, in a few words. */
  title: string;
  tone?: 'miss' | 'warn';
  /** What to do about it. */
  children: ReactNode;
  action?: ReactNode;
}

export function Notice({ title, tone = 'warn', children, action }: Props) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`}>
      <div className={styles.text}>
        <p className={styles.title}>{title}</p>
        <div className={styles.body}>{children}</div>
      </div>
      {action}
    </div>
  );
}
