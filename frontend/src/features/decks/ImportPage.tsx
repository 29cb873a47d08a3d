import { useQueryClient } from '@tanstack/react-query';
import { type DragEvent, useRef, useState } from 'react';
import { ApiError, type FileFault } from '../../api/failure';
import {
  applyImport,
  type Import,
  importsKey,
  planFiles,
  planZip,
  type ImportReport as Report,
  undoImport,
  useImports,
} from '../../api/imports';
import { useCommands } from '../../commands/useCommands';
import { Link } from '../../navigation/Link';
import { day } from '../../text/format';
import { Trouble } from '../../trouble/Trouble';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { FileFaults } from './FileFaults';
import styles from './ImportPage.module.css';
import { ImportReport } from './ImportReport';
import { ofDrop, ofField, type Refusal, readSource } from './readFiles';
import { useText } from './text';
import { WatchedFolder } from './WatchedFolder';

type State =
  | { phase: 'none' }
  | { phase: 'working' }
  | { phase: 'planned'; report: Report }
  | { phase: 'done'; done: Import; skipped: number }
  | { phase: 'refused'; why: Refusal }
  | { phase: 'faulty'; faults: readonly FileFault[] }
  | { phase: 'failed'; title: string; error: unknown };

/** Brings decks in: first what it would do, then it is done, and can be taken back. */
export function ImportPage() {
  const text = useText();
  const queries = useQueryClient();
  const imports = useImports();
  const [state, setState] = useState<State>({ phase: 'none' });
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);

  const plan = async (chosen: Promise<{ path: string; file: File }[]>) => {
    setState({ phase: 'working' });
    try {
      const source = await readSource(await chosen);
      if (typeof source === 'string') {
        setState({ phase: 'refused', why: source });
        return;
      }
      const report = await (source.kind === 'zip'
        ? planZip(source.file)
        : planFiles(source.files, source.name));
      setState({ phase: 'planned', report });
    } catch (error) {
      const failure = error instanceof ApiError ? error.failure : undefined;
      setState(
        failure?.kind === 'refused' && failure.faults
          ? { phase: 'faulty', faults: failure.faults }
          : { phase: 'failed', title: text.notImported, error },
      );
    }
  };
  const change = async (title: string, action: Promise<Import & { skipped: string[] }>) => {
    setState({ phase: 'working' });
    try {
      const done = await action;
      setState({ phase: 'done', done, skipped: done.skipped.length });
    } catch (error) {
      setState({ phase: 'failed', title, error });
    } finally {
      for (const [key] of [importsKey, ['decks'], ['cards'], ['review'], ['stats']]) {
        void queries.invalidateQueries({ queryKey: [key] });
      }
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void plan(ofDrop(event.dataTransfer.items));
  };

  useCommands(text.import, [
    {
      id: 'import.files',
      label: text.chooseFiles,
      when: () => true,
      run: () => files.current?.click(),
    },
    {
      id: 'import.folder',
      label: text.chooseFolder,
      when: () => true,
      run: () => folder.current?.click(),
    },
  ]);

  return (
    <div className={styles.page}>
      <p>
        <Link to="/decks">{text.backToDecks}</Link>
      </p>
      <section className={styles.card} aria-labelledby="import-title">
        <h2 id="import-title">{text.import}</h2>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way, the buttons in it are the other */}
        <div className={styles.drop} onDrop={drop} onDragOver={(event) => event.preventDefault()}>
          <p>{text.dropHere}</p>
          <div className={styles.buttons}>
            <Button look="primary" onClick={() => files.current?.click()}>
              {text.chooseFiles}
            </Button>
            <Button onClick={() => folder.current?.click()}>{text.chooseFolder}</Button>
          </div>
          <input
            ref={files}
            type="file"
            multiple
            hidden
            accept=".md,.markdown,.json,.zip"
            aria-label={text.chooseFiles}
            onChange={({ target }) => {
              if (target.files) void plan(Promise.resolve(ofField(target.files)));
              target.value = '';
            }}
          />
          <input
            ref={(element) => {
              folder.current = element;
              // Not an attribute that React knows.
              element?.setAttribute('webkitdirectory', '');
            }}
            type="file"
            hidden
            aria-label={text.chooseFolder}
            onChange={({ target }) => {
              if (target.files) void plan(Promise.resolve(ofField(target.files)));
              target.value = '';
            }}
          />
        </div>
        <div role="status">
          {state.phase === 'working' && <p>{text.working}</p>}
          {state.phase === 'refused' && <Notice title={text.notImported}>{text.refusals[state.why]}</Notice>}
          {state.phase === 'done' && (
            <Notice
              title={
                state.done.state === 'undone' ? text.undone(state.done.name) : text.applied(state.done.name)
              }
              action={
                state.done.state === 'applied' && (
                  <Button onClick={() => void change(text.notUndone, undoImport(state.done.id))}>
                    {text.undo}
                  </Button>
                )
              }
            >
              {text.counts(state.done.counts)}
              {state.skipped > 0 && ` ${text.skipped(state.skipped)}`}
            </Notice>
          )}
        </div>
        {state.phase === 'failed' && <Trouble title={state.title} error={state.error} />}
        {state.phase === 'faulty' && (
          <div role="alert">
            <Notice tone="miss" title={text.faulty(state.faults.length)}>
              <FileFaults faults={state.faults} />
            </Notice>
          </div>
        )}
        {state.phase === 'planned' && (
          <ImportReport
            report={state.report}
            onApply={() => void change(text.notImported, applyImport(state.report.id))}
            onCancel={() => setState({ phase: 'none' })}
          />
        )}
      </section>
      {imports.data && <WatchedFolder decks={imports.data.folder} />}
      {imports.data?.imports.some((it) => it.state !== 'planned') && (
        <section className={styles.card} aria-labelledby="imports-title">
          <h2 id="imports-title">{text.lastImports}</h2>
          <ul className={styles.imports}>
            {imports.data.imports
              .filter((it) => it.state !== 'planned')
              .map((it) => (
                <li key={it.id}>
                  <span className={styles.name}>{it.name}</span>
                  <span className={styles.when}>
                    {day(it.planned_at, { dateStyle: 'medium' })} · {text.counts(it.counts)}
                  </span>
                  {it.state === 'applied' ? (
                    <Button
                      look="quiet"
                      aria-label={text.undoOf(it.name)}
                      onClick={() => void change(text.notUndone, undoImport(it.id))}
                    >
                      {text.undo}
                    </Button>
                  ) : (
                    <span className={styles.when}>{text.isUndone}</span>
                  )}
                </li>
              ))}
          </ul>
        </section>
      )}
    </div>
  );
}
