import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { access } from '../../api/access';
import { ApiError } from '../../api/failure';
import { giveToken, session } from '../../api/session';
import { outbox } from '../../outbox/outbox';
import { Trouble } from '../../trouble/Trouble';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import styles from './AccessPage.module.css';
import { useText } from './text';

type Asking = { phase: 'idle' | 'asking' | 'missing' | 'wrong' } | { phase: 'failed'; error: unknown };

/** Asks for the access token, in place of every room, as long as the service wants it. */
export default function AccessPage() {
  const text = useText();
  const queries = useQueryClient();
  const field = useRef<HTMLInputElement>(null);
  const [asking, setAsking] = useState<Asking>({ phase: 'idle' });

  useEffect(() => {
    document.title = `${text.title} · CacheHit`;
    field.current?.focus();
  }, [text.title]);

  useEffect(() => {
    // Another window may have given it meanwhile.
    const look = () =>
      session().then(
        ({ open }) => open && enter(queries),
        () => undefined,
      );
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [queries]);

  const give = async (event: FormEvent) => {
    event.preventDefault();
    if (asking.phase === 'asking') return;
    const token = field.current?.value.trim() ?? '';
    if (token === '') {
      setAsking({ phase: 'missing' });
      field.current?.focus();
      return;
    }
    setAsking({ phase: 'asking' });
    try {
      await giveToken(token);
      enter(queries);
    } catch (error) {
      const wrong = error instanceof ApiError && error.failure.kind === 'locked';
      setAsking(wrong ? { phase: 'wrong' } : { phase: 'failed', error });
      field.current?.focus();
      field.current?.select();
    }
  };

  const fault = asking.phase === 'missing' ? text.missing : asking.phase === 'wrong' ? text.wrong : undefined;
  return (
    <form className={styles.card} onSubmit={(event) => void give(event)} noValidate>
      <h1>{text.asks}</h1>
      <div className={styles.rule} />
      <div className={styles.body}>
        <p>{text.why}</p>
        {asking.phase === 'failed' && <Trouble title={text.failed} error={asking.error} />}
        <Field label={text.token} hint={text.where} fault={fault}>
          {(input) => (
            <input
              {...input}
              ref={field}
              type="password"
              autoComplete="current-password"
              autoCapitalize="off"
              spellCheck={false}
              required
              onChange={() => asking.phase !== 'asking' && setAsking({ phase: 'idle' })}
            />
          )}
        </Field>
        <div className={styles.buttons}>
          <Button type="submit" look="primary" aria-disabled={asking.phase === 'asking' || undefined}>
            {asking.phase === 'asking' ? text.asking : text.letIn}
          </Button>
          <p className={styles.kept}>{text.kept}</p>
        </div>
      </div>
    </form>
  );
}

/** Begins anew with all that was refused. */
function enter(queries: QueryClient): void {
  access.locked = false;
  void queries.invalidateQueries();
  void outbox.flush();
}
