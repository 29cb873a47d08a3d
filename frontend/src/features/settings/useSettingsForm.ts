import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { putSettings, type Settings, settingsKey, useSettings } from '../../api/settings';
import { isStale, type Versioned } from '../../api/versioned';
import { forget, recall, remember } from '../../storage/storage';
import { editsOf, type Fields, readFields, toFields } from './form';

const EDITS = 'settings.edits';

/** How saving went. */
export type Saving =
  | { phase: 'none' }
  | { phase: 'saving' }
  | { phase: 'saved' }
  /** There are faults, so nothing was sent. */
  | { phase: 'faulty' }
  /** Somebody else has changed them in between; the edits now stand on what they have written. */
  | { phase: 'stale' }
  | { phase: 'failed'; error: unknown };

/** The settings with a person's edits, which stay in this browser until they are saved or thrown away. */
export function useSettingsForm() {
  const query = useSettings();
  const queries = useQueryClient();
  const [edited, setEdited] = useState<Partial<Fields>>(() => recall(EDITS, isEdits) ?? {});
  const [saving, setSaving] = useState<Saving>({ phase: 'none' });

  const base = query.data && toFields(query.data.value);
  const edits = base ? editsOf(base, edited) : edited;
  const changed = Object.keys(edits).length > 0;
  const fields = base && { ...base, ...edits };
  const read = fields && query.data && readFields(fields, query.data.value);

  useEffect(() => {
    if (Object.keys(edited).length > 0) remember(EDITS, edited);
    else forget(EDITS);
  }, [edited]);

  const edit = (edit: Partial<Fields>) => {
    setEdited((before) => ({ ...before, ...edit }));
    setSaving((before) => (before.phase === 'faulty' ? before : { phase: 'none' }));
  };
  const discard = () => {
    setEdited({});
    setSaving({ phase: 'none' });
  };
  const save = async () => {
    if (!read || !query.data || saving.phase === 'saving') return;
    if (Object.keys(read.faults).length > 0) {
      setSaving({ phase: 'faulty' });
      return;
    }
    setSaving({ phase: 'saving' });
    const sent = edited;
    try {
      const saved = await putSettings({ value: read.settings, version: query.data.version });
      queries.setQueryData<Versioned<Settings>>(settingsKey, saved);
      // What was typed meanwhile is still to be saved.
      setEdited((now) => (now === sent ? {} : now));
      setSaving({ phase: 'saved' });
      void queries.invalidateQueries({ queryKey: ['stats'] });
      void queries.invalidateQueries({ queryKey: ['review'] });
    } catch (error) {
      if (isStale(error)) await query.refetch();
      setSaving(isStale(error) ? { phase: 'stale' } : { phase: 'failed', error });
    }
  };
  return { query, fields, faults: read?.faults ?? {}, changed, saving, edit, discard, save };
}

function isEdits(value: unknown): value is Partial<Fields> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(([name, it]) =>
      name === 'decks'
        ? Array.isArray(it) && it.every(isRow)
        : typeof it === 'string' || typeof it === 'boolean',
    )
  );
}

function isRow(row: unknown): boolean {
  return (
    typeof row === 'object' &&
    row !== null &&
    ['name', 'retention', 'newPerDay', 'reviewsPerDay'].every(
      (it) => typeof (row as Record<string, unknown>)[it] === 'string',
    )
  );
}
