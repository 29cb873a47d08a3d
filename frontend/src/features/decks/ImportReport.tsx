import { useState } from 'react';
import { moreChanges, type ImportReport as Report } from '../../api/imports';
import { Trouble } from '../../trouble/Trouble';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { FileFaults } from './FileFaults';
import styles from './ImportPage.module.css';
import { useText } from './text';

interface Props {
  report: Report;
  onApply: () => void;
  onCancel: () => void;
}

/** What an import would do, card by card. */
export function ImportReport({ report, onApply, onCancel }: Props) {
  const text = useText();
  const [{ changes, next }, setShown] = useState({ changes: report.changes, next: report.next });
  const [error, setError] = useState<unknown>();
  const more = async (cursor: string) => {
    try {
      const part = await moreChanges(report.id, cursor);
      setShown({ changes: [...changes, ...part.changes], next: part.next });
      setError(undefined);
    } catch (failure) {
      setError(failure);
    }
  };
  const nothing = report.counts.added + report.counts.changed === 0;
  return (
    <section className={styles.report} aria-label={text.report}>
      <p className={styles.summary}>
        {text.wouldDo(report.name)} {text.counts(report.counts)}
      </p>
      {changes.length > 0 && (
        <ul className={styles.changes}>
          {changes.map(({ kind, card_id, deck, title }) => (
            <li key={card_id} data-kind={kind}>
              <span className={styles.kind}>{text.kinds[kind]}</span>
              <span className={styles.name}>{title}</span>
              <span className={styles.when}>{deck.replaceAll('::', ' › ')}</span>
            </li>
          ))}
        </ul>
      )}
      {report.notes && report.notes.length > 0 && (
        <Notice title={text.notes(report.notes.length)}>
          <FileFaults faults={report.notes} />
        </Notice>
      )}
      {error !== undefined && <Trouble title={text.notFound} error={error} />}
      {next !== undefined && (
        <Button look="quiet" onClick={() => void more(next)}>
          {text.more}
        </Button>
      )}
      <div className={styles.buttons}>
        <Button look="quiet" onClick={onCancel}>
          {text.cancel}
        </Button>
        {!nothing && (
          <Button look="primary" onClick={onApply}>
            {text.apply}
          </Button>
        )}
      </div>
    </section>
  );
}
