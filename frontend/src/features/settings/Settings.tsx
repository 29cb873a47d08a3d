import { useEffect, useRef } from 'react';
import { CommandButton } from '../../commands/CommandButton';
import { useCommands } from '../../commands/useCommands';
import { Trouble } from '../../trouble/Trouble';
import { Announcer } from '../../ui/Announcer';
import { Notice } from '../../ui/Notice';
import { AccessSection } from './AccessSection';
import { BrowserSection } from './BrowserSection';
import { DataSection } from './DataSection';
import { KeysSection } from './KeysSection';
import { LearningSections } from './LearningSections';
import styles from './Settings.module.css';
import { useText } from './text';
import { useSettingsForm } from './useSettingsForm';

/** How the person wants to learn, how this browser looks, and where the data is. */
export default function Settings() {
  const text = useText();
  const { query, fields, faults, changed, saving, edit, discard, save } = useSettingsForm();
  const form = useRef<HTMLDivElement>(null);
  const faulty = saving.phase === 'faulty' && Object.keys(faults).length > 0;

  useEffect(() => {
    if (faulty) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [faulty]);

  useCommands(text.title, [
    {
      id: 'settings.save',
      label: saving.phase === 'saving' ? text.saving : text.save,
      when: () => changed && saving.phase !== 'saving',
      run: () => void save(),
    },
    { id: 'settings.discard', label: text.discard, when: () => changed, run: discard },
  ]);

  return (
    <div className={styles.page} ref={form}>
      <Announcer text={saving.phase === 'saved' && !changed ? text.saved : ''} />
      {query.isError && !query.data && (
        <Trouble title={text.notRead} error={query.error} onAgain={() => void query.refetch()} />
      )}
      {saving.phase === 'failed' && <Trouble title={text.notSaved} error={saving.error} />}
      {saving.phase === 'stale' && (
        <div role="alert">
          <Notice title={text.stale}>{text.staleWhatToDo}</Notice>
        </div>
      )}
      {fields && <LearningSections fields={fields} faults={faults} onEdit={edit} />}
      <BrowserSection />
      <KeysSection />
      <DataSection />
      <AccessSection />
      {(changed || saving.phase === 'saved') && (
        <div className={styles.bar}>
          <p className={styles.state} data-fault={faulty || undefined}>
            {faulty ? text.faulty(Object.keys(faults).length) : changed ? text.unsaved : text.saved}
          </p>
          <CommandButton command="settings.discard" look="quiet" hideWhenOff />
          {changed && <CommandButton command="settings.save" look="primary" showKeys />}
        </div>
      )}
    </div>
  );
}
