import type { paths } from '../../api/schema';
import { Backups } from './Backups';
import styles from './DataSection.module.css';
import { Section } from './Section';
import { TakeOver } from './TakeOver';
import { useText } from './text';

const DECKS: keyof paths = '/api/exports/markdown';
const COLLECTION: keyof paths = '/api/exports/collection';

/** How to take everything along, and what is kept against loss. */
export function DataSection() {
  const text = useText();
  return (
    <Section title={text.data}>
      <div className={styles.item}>
        <p>{text.exportHint}</p>
        <a className={styles.download} href={DECKS} download="cachehit.zip">
          {text.export}
        </a>
      </div>
      <div className={styles.item}>
        <p>{text.collectionHint}</p>
        <a className={styles.download} href={COLLECTION} download="cachehit.json">
          {text.collection}
        </a>
      </div>
      <TakeOver />
      <Backups />
    </Section>
  );
}
