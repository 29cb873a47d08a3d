import { type KeyboardEvent, useId, useState } from 'react';
import { Dialog } from '../ui/Dialog';
import { Keys } from '../ui/Keys';
import { search } from './groups';
import styles from './Palette.module.css';
import { useKeyNames, useText } from './text';
import { useAllCommands } from './useCommands';

/** Everything that can be done now, to be found by typing. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const text = useText();
  return (
    <Dialog title={text.commands} open onClose={onClose}>
      <Finder onClose={onClose} />
    </Dialog>
  );
}

function Finder({ onClose }: { onClose: () => void }) {
  const text = useText();
  const keyNames = useKeyNames();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = search(
    useAllCommands().filter(({ id, when }) => id !== 'app.palette' && when()),
    typed,
  );
  const chosen = found[Math.min(at, found.length - 1)];

  const run = (command = chosen) => {
    if (!command) return;
    onClose();
    // After the dialog has given the focus back, so that the command may move it.
    requestAnimationFrame(command.run);
  };
  const steer = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      const next = (at + step + found.length) % found.length;
      setAt(next);
      document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      run();
    } else {
      return;
    }
    event.preventDefault();
  };

  return (
    <>
      <input
        className={styles.input}
        role="combobox"
        aria-label={text.find}
        aria-expanded={found.length > 0}
        aria-controls={found.length > 0 ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={chosen ? `${listId}-${found.indexOf(chosen)}` : undefined}
        placeholder={text.find}
        autoComplete="off"
        spellCheck={false}
        data-first
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={steer}
      />
      <p role="status" className="visually-hidden">
        {text.found(found.length)}
      </p>
      {found.length === 0 ? (
        <p className={styles.none}>{text.none}</p>
      ) : (
        <div id={listId} role="listbox" aria-label={text.commands} className={styles.list}>
          {found.map((command, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and the keys
            <div
              key={command.id}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={command === chosen}
              className={styles.option}
              onClick={() => run(command)}
            >
              <span className={styles.label}>{command.label}</span>
              <span className={styles.group}>{command.group}</span>
              <span className={styles.keys}>
                {command.keys[0] !== undefined && <Keys names={keyNames(command.keys[0])} />}
              </span>
            </div>
          ))}
        </div>
      )}
    </>
  );
}
