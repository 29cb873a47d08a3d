import { useState, useSyncExternalStore } from 'react';
import { bindings } from '../../commands/bindings';
import { scopeOf } from '../../commands/choosing';
import type { CommandId } from '../../commands/keymap';
import { useKeyNames } from '../../commands/text';
import { Button } from '../../ui/Button';
import { Keys } from '../../ui/Keys';
import { KeysDialog } from './KeysDialog';
import styles from './KeysSection.module.css';
import { COMMANDS, useKeysText } from './keysText';
import { Section } from './Section';

/** Every command with its keys, which can be changed for this browser. */
export function KeysSection() {
  const text = useKeysText();
  const own = useSyncExternalStore(bindings.subscribe, () => bindings.own);
  const [asked, setAsked] = useState<CommandId>();
  const changed = COMMANDS.filter((id) => id in own).length;
  return (
    <Section title={text.title}>
      <p>{text.hint}</p>
      <div className={styles.scopes}>
        {Object.entries(text.scopes).map(([scope, name]) => (
          <details key={scope} className={styles.scope}>
            <summary>{name}</summary>
            <ul className={styles.commands}>
              {COMMANDS.filter((id) => scopeOf(id) === scope).map((id) => (
                <Row key={id} id={id} isOwn={id in own} onChange={() => setAsked(id)} />
              ))}
            </ul>
          </details>
        ))}
      </div>
      {changed > 0 && (
        <p className={styles.reset}>
          <span>{text.changed(changed)}</span>
          <Button onClick={() => bindings.set(Object.fromEntries(COMMANDS.map((id) => [id, undefined])))}>
            {text.resetAll}
          </Button>
        </p>
      )}
      {asked && <KeysDialog id={asked} onClose={() => setAsked(undefined)} />}
    </Section>
  );
}

function Row({ id, isOwn, onChange }: { id: CommandId; isOwn: boolean; onChange: () => void }) {
  const text = useKeysText();
  const keyNames = useKeyNames();
  const keys = bindings.keysOf(id);
  return (
    <li className={styles.command} data-own={isOwn || undefined}>
      <span>{text.names[id]}</span>
      <span className={styles.keys}>
        {keys.length === 0 && <span className={styles.none}>{text.noKeys}</span>}
        {keys.map((it) => (
          <Keys key={it} names={keyNames(it)} />
        ))}
      </span>
      <Button look="quiet" aria-label={text.changeOf(text.names[id])} onClick={onChange}>
        {text.change}
      </Button>
    </li>
  );
}
