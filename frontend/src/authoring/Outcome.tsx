import { Trouble } from '../trouble/Trouble';
import { Button } from '../ui/Button';
import { Diff } from '../ui/diff/Diff';
import { Notice } from '../ui/Notice';
import { sourceOf } from './fields';
import styles from './Outcome.module.css';
import { useText } from './text';
import type { Author } from './useAuthor';
import type { Saving } from './useSaving';

interface Props {
  author: Author;
  saving: Saving;
  isFaulty: boolean;
}

/** What came of a save, and what else the author has to know. */
export function Outcome({ author, saving, isFaulty }: Props) {
  const text = useText();
  const { rival, restored, isChanged } = author;
  return (
    <>
      <div className={styles.outcome} role="status">
        {restored && isChanged && !rival && saving.phase === 'none' && (
          <Notice title={text.restored} action={<Button onClick={author.discard}>{text.discard}</Button>}>
            {text.changed}
          </Notice>
        )}
        {saving.phase === 'saved' && !isChanged && (
          <p className={styles.saved}>{text.savedAs(saving.title)}</p>
        )}
      </div>
      {rival && (
        <div role="alert" className={styles.conflict}>
          <Notice title={text.conflict} action={<Button onClick={author.swap}>{text.takeTheirs}</Button>}>
            {text.conflictWhatToDo}
          </Notice>
          <div className={styles.versions}>
            <Diff
              first={{ name: text.mine, text: sourceOf(author.fields) }}
              second={{ name: text.theirs, text: sourceOf(rival) }}
            />
          </div>
        </div>
      )}
      {saving.phase === 'gone' && (
        <div role="alert">
          <Notice title={text.gone}>{text.goneWhatToDo}</Notice>
        </div>
      )}
      {saving.phase === 'faulty' && isFaulty && (
        <div role="alert">
          <Notice tone="miss" title={text.notSaved}>
            {text.mendFirst}
          </Notice>
        </div>
      )}
      {saving.phase === 'taken' && (
        <div role="alert">
          <Notice tone="miss" title={text.notSaved}>
            <span lang="en">{saving.detail}</span>
          </Notice>
        </div>
      )}
      {saving.phase === 'failed' && (
        <Trouble title={saving.kept ? text.notShown : text.notSaved} error={saving.error} />
      )}
    </>
  );
}
