import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { backupPath, backupsKey, makeBackup, useBackups } from '../../api/backups';
import { bytes, dateAndTime } from '../../text/format';
import { Trouble } from '../../trouble/Trouble';
import { Button } from '../../ui/Button';
import styles from './DataSection.module.css';
import { useDataText } from './dataText';

type Making = { phase: 'idle' | 'making' | 'made' } | { phase: 'failed'; error: unknown };

/** The copies that the service keeps; one more can be made, and each can be taken away as a file. */
export function Backups() {
  const text = useDataText();
  const queries = useQueryClient();
  const { data, error, refetch } = useBackups();
  const [making, setMaking] = useState<Making>({ phase: 'idle' });
  const make = async () => {
    setMaking({ phase: 'making' });
    try {
      await makeBackup();
      setMaking({ phase: 'made' });
    } catch (fault) {
      setMaking({ phase: 'failed', error: fault });
    }
    await queries.invalidateQueries({ queryKey: backupsKey });
  };
  return (
    <div className={styles.item}>
      <h3>{text.copies}</h3>
      <p>{text.copiesHint(data?.daily_kept ?? 0, data?.by_hand_kept ?? 0)}</p>
      <p>{text.restore}</p>
      {error && <Trouble title={text.copiesNotRead} error={error} onAgain={() => void refetch()} />}
      {data && data.backups.length > 0 && (
        <ul className={styles.copies}>
          {data.backups.map((copy) => (
            <li key={copy.name}>
              <a href={backupPath(copy)} download={copy.name}>
                {copy.name}
              </a>
              <span>{dateAndTime(copy.made_at)}</span>
              <span className={styles.size}>{bytes(copy.bytes)}</span>
            </li>
          ))}
        </ul>
      )}
      {data?.backups.length === 0 && <p>{text.noCopies}</p>}
      {making.phase === 'failed' && <Trouble title={text.copyNotMade} error={making.error} />}
      <div className={styles.buttons}>
        <Button
          aria-disabled={making.phase === 'making' || undefined}
          onClick={() => making.phase !== 'making' && void make()}
        >
          {text.makeCopy}
        </Button>
        <span role="status">
          {making.phase === 'making' ? text.making : making.phase === 'made' ? text.made : ''}
        </span>
      </div>
    </div>
  );
}
