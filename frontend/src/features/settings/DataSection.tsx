import styles from './DataSection.module.css';
import { Section } from './Section';
import { useText } from './text';

/** How to take everything along, and what is kept against loss. */
export function DataSection() {
  const text = useText();
  return (
    <Section title={text.data}>
      <div className={styles.item}>
        <p>{text.exportHint}</p>
        <a className={styles.download} href="/api/exports/markdown" download="cachehit.zip">
          {text.export}
        </a>
      </div>
      <div className={styles.item}>
        <p>{text.backups}</p>
      </div>
    </Section>
  );
}
