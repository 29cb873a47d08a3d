import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type Takeover, takeOver } from '../../api/collection';
import { Trouble } from '../../trouble/Trouble';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import styles from './DataSection.module.css';
import { useDataText } from './dataText';

type State =
  | { phase: 'none' | 'working' }
  | { phase: 'tried'; file: File; report: Takeover }
  | { phase: 'done'; report: Takeover }
  | { phase: 'failed'; error: unknown };

/** Takes over a file of everything: first what it would do, then it is done. */
export function TakeOver() {
  const text = useDataText();
  const queries = useQueryClient();
  const [state, setState] = useState<State>({ phase: 'none' });
  const field = useRef<HTMLInputElement>(null);
  const attempt = async (file: File, tryOnly: boolean) => {
    setState({ phase: 'working' });
    try {
      const report = await takeOver(file, { tryOnly });
      setState(tryOnly ? { phase: 'tried', file, report } : { phase: 'done', report });
      if (!tryOnly) await queries.invalidateQueries();
    } catch (error) {
      setState({ phase: 'failed', error });
    }
  };
  return (
    <div className={styles.item}>
      <h3>{text.takeOver}</h3>
      <p>{text.takeOverHint}</p>
      <input
        ref={field}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={text.chooseFile}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void attempt(file, true);
          target.value = '';
        }}
      />
      {state.phase !== 'tried' && (
        <Button
          aria-disabled={state.phase === 'working' || undefined}
          onClick={() => state.phase !== 'working' && field.current?.click()}
        >
          {text.chooseFile}
        </Button>
      )}
      <div role="status" className={styles.report}>
        {state.phase === 'working' && <p>{text.working}</p>}
        {state.phase === 'tried' && (
          <Notice title={text.would(state.file.name)}>
            <p>{text.report(state.report)}</p>
            <div className={styles.buttons}>
              <Button look="primary" onClick={() => void attempt(state.file, false)}>
                {text.takeOverNow}
              </Button>
              <Button look="quiet" onClick={() => setState({ phase: 'none' })}>
                {text.cancel}
              </Button>
            </div>
          </Notice>
        )}
        {state.phase === 'done' && (
          <Notice title={text.takenOver}>
            <p>{text.report(state.report)}</p>
            <p>{text.before(state.report.copy)}</p>
          </Notice>
        )}
      </div>
      {state.phase === 'failed' && <Trouble title={text.notTakenOver} error={state.error} />}
    </div>
  );
}
