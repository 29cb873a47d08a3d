import { useEffect, useSyncExternalStore } from 'react';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { outbox } from './outbox';
import { useText } from './text';
import styles from './Unsaved.module.css';

/** What the service has not heard of yet, or has not taken; nothing when all is saved. On every page. */
export function Unsaved() {
  const text = useText();
  const { waiting, stuck, refused } = useSyncExternalStore(outbox.subscribe, () => outbox.state);
  useEffect(() => {
    void outbox.flush();
  }, []);
  return (
    <div role="status" className={styles.unsaved}>
      {stuck && waiting.length > 0 && (
        <p className={styles.line}>
          <span>
            <b>{text.unsaved(waiting.length)}</b> {text.unsavedSentence}
          </span>
          <Button look="quiet" onClick={() => void outbox.flush()}>
            {text.tryNow}
          </Button>
        </p>
      )}
      {refused.length > 0 && (
        <Notice
          title={text.refused}
          action={<Button onClick={() => outbox.forgetRefused()}>{text.understood}</Button>}
        >
          {refused.map(({ deed, why }) => (
            <p key={deed.id}>{text.refusedSentence(deed.title, why)}</p>
          ))}
        </Notice>
      )}
    </div>
  );
}
