import { useState } from 'react';
import { bindings } from '../../commands/bindings';
import { combinationOf, conflictsOf } from '../../commands/choosing';
import type { CommandId } from '../../commands/keymap';
import { useKeyNames } from '../../commands/text';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import styles from './KeysSection.module.css';
import { COMMANDS, useKeysText } from './keysText';

/** Asks for the new keys of a command, and tells what has them already. */
export function KeysDialog({ id, onClose }: { id: CommandId; onClose: () => void }) {
  const text = useKeysText();
  const keyNames = useKeyNames();
  const [pressed, setPressed] = useState<string>();
  const [refused, setRefused] = useState(false);
  const taken = pressed === undefined ? [] : conflictsOf(id, pressed, COMMANDS, (it) => bindings.keysOf(it));
  const take = (keys: readonly string[] | undefined) => {
    const others = taken.map((it) => [it, bindings.keysOf(it).filter((key) => key !== pressed)]);
    bindings.set({ ...(keys?.length ? Object.fromEntries(others) : {}), [id]: keys });
    onClose();
  };
  return (
    <Dialog title={text.names[id]} open onClose={onClose}>
      <Field
        label={text.newKeys}
        hint={text.newKeysHint}
        fault={
          refused
            ? text.refused
            : taken.length > 0
              ? text.taken(taken.map((it) => text.names[it]).join(', '))
              : undefined
        }
      >
        {({ className, ...input }) => (
          <input
            {...input}
            className={`${className} ${styles.field}`}
            data-first
            readOnly
            placeholder={text.press}
            value={pressed === undefined ? '' : keyNames(pressed).join(' + ')}
            onKeyDown={(event) => {
              if (event.key === 'Tab' || event.key === 'Escape') return;
              event.preventDefault();
              const combination = combinationOf(event.nativeEvent);
              // A key such as Shift alone is the beginning of a combination.
              const isBeginning = ['Shift', 'Control', 'Meta', 'Alt', 'AltGraph'].includes(event.key);
              setRefused(combination === undefined && !isBeginning);
              if (combination !== undefined) setPressed(combination);
            }}
          />
        )}
      </Field>
      <div className={styles.buttons}>
        <Button
          look="primary"
          aria-disabled={pressed === undefined || undefined}
          onClick={() => pressed !== undefined && take([pressed])}
        >
          {taken.length > 0 ? text.takeAway : text.use}
        </Button>
        <Button onClick={() => take([])}>{text.useNone}</Button>
        {id in bindings.own && <Button onClick={() => take(undefined)}>{text.reset}</Button>}
      </div>
    </Dialog>
  );
}
