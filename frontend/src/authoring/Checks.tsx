import { VerdictView } from '../card/VerdictView';
import { Trouble } from '../trouble/Trouble';
import { Notice } from '../ui/Notice';
import styles from './Checks.module.css';
import { type Fields, isSame } from './fields';
import { type Text, useText } from './text';
import type { Checked } from './useChecks';

interface Props {
  checked: Checked;
  isFaulty: boolean;
  fields: Fields;
  onAgain: () => void;
}

/** What the checks of the card have found out. */
export function Checks({ checked, isFaulty, fields, onAgain }: Props) {
  const text = useText();
  const isStale = checked.phase === 'ended' && !isSame(checked.fields, fields);
  return (
    <section className={styles.checks} aria-label={text.checks}>
      <div role="status">
        {checked.phase === 'running' && <p className={styles.running}>{text.checking}</p>}
        {checked.phase === 'stopped' && <p className={styles.running}>{text.stopped}</p>}
        {checked.phase === 'faulty' && isFaulty && <Notice title={text.notChecked}>{text.mendFirst}</Notice>}
        {isStale && <p className={styles.running}>{text.staleChecks}</p>}
        {checked.phase === 'ended' && !isStale && checked.found.findings.length === 0 && (
          <div className={styles.well} data-some={checked.any || undefined}>
            <h3 className={styles.what}>{checked.any ? text.allWell : text.nothingToRun}</h3>
            <p>
              {checked.any ? text.allWellSentence : text.nothingToRunSentence}{' '}
              {checked.any && checked.variants > 1 && text.rows(checked.variants)}
            </p>
          </div>
        )}
      </div>
      {checked.phase === 'failed' && (
        <Trouble title={text.notChecked} error={checked.error} onAgain={onAgain} />
      )}
      {checked.phase === 'ended' &&
        checked.found.findings.map((finding) => (
          <Finding
            key={finding.section}
            finding={finding}
            row={checked.variants > 1 ? checked.found.seed : undefined}
            text={text}
          />
        ))}
    </section>
  );
}

type Found = Extract<Checked, { phase: 'ended' }>['found'];

/** One part with which something is wrong: what, and the judge's verdict as in a review. */
function Finding({
  finding: { section, kind, verdict },
  row,
  text,
}: {
  finding: Found['findings'][number];
  row: number | undefined;
  text: Text;
}) {
  return (
    <div className={styles.finding}>
      <h3 className={styles.title}>
        {text.part(section + 1)}: {text.findings[kind]}
      </h3>
      {row !== undefined && <p className={styles.row}>{text.withRow(row + 1)}</p>}
      <VerdictView verdict={verdict} tells advises={false} ref={null} />
    </div>
  );
}
