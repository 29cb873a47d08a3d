import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { access } from '../../api/access';
import { forgetToken, useSession } from '../../api/session';
import { Trouble } from '../../trouble/Trouble';
import { Button } from '../../ui/Button';
import styles from './DataSection.module.css';
import { useDataText } from './dataText';
import { Section } from './Section';

/** How this browser forgets the access token; nothing where the service has none. */
export function AccessSection() {
  const text = useDataText();
  const queries = useQueryClient();
  const { data: session } = useSession();
  const [error, setError] = useState<unknown>();
  if (!session?.token_needed) return null;
  const forget = async () => {
    try {
      await forgetToken();
    } catch (fault) {
      setError(fault);
      return;
    }
    access.locked = true;
    queries.clear();
  };
  return (
    <Section title={text.access}>
      <div className={styles.item}>
        <p>{text.accessHint}</p>
        {error !== undefined && <Trouble title={text.notForgotten} error={error} />}
        <Button onClick={() => void forget()}>{text.forget}</Button>
      </div>
    </Section>
  );
}
