import { Dialog } from '../ui/Dialog';
import { Keys } from '../ui/Keys';
import styles from './HelpSheet.module.css';
import { keyNames } from './keys';
import { useAllCommands } from './useCommands';

/** Every command that has keys, and the two keys that belong to the editor. */
export function HelpSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const commands = useAllCommands();
  return (
    <Dialog title="Keys" open={open} onClose={onClose}>
      <dl className={styles.list}>
        {commands
          .filter((command) => command.keys.length > 0)
          .map((command) => (
            <Row key={command.id} label={command.label} keys={command.keys.map(keyNames)} />
          ))}
        <Row label="Leave the editor" keys={[['Esc'], ['Tab']]} joint="then" />
        <Row label="Indent, in the editor" keys={[['Tab']]} />
        <Row label="Unindent, in the editor" keys={[['Shift', 'Tab']]} />
      </dl>
    </Dialog>
  );
}

function Row({ label, keys, joint = 'or' }: { label: string; keys: string[][]; joint?: string }) {
  return (
    <div className={styles.row}>
      <dt>{label}</dt>
      <dd>
        {keys.map((names, index) => (
          <span key={names.join('+')}>
            {index > 0 ? <span className={styles.joint}>{joint}</span> : null}
            <Keys names={names} />
          </span>
        ))}
      </dd>
    </div>
  );
}
