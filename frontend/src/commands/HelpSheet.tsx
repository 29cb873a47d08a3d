import { Dialog } from '../ui/Dialog';
import { Keys } from '../ui/Keys';
import { byGroup } from './groups';
import styles from './HelpSheet.module.css';
import { useKeyNames, useText } from './text';
import { useAllCommands } from './useCommands';

/** Every command that has keys, by its heading, and the keys that belong to the editor. */
export default function HelpSheet({ onClose }: { onClose: () => void }) {
  const commands = useAllCommands().filter(({ keys }) => keys.length > 0);
  const text = useText();
  const keyNames = useKeyNames();
  return (
    <Dialog title={text.keys} open onClose={onClose}>
      {byGroup(commands).map(([group, those]) => (
        <Group key={group} title={group}>
          {those.map(({ id, label, keys }) => (
            <Row key={id} label={label} keys={keys.map(keyNames)} joint={text.or} />
          ))}
        </Group>
      ))}
      <Group title={text.editor}>
        <Row label={text.leaveEditor} keys={['Escape', 'Tab'].map(keyNames)} joint={text.afterwards} />
        <Row label={text.indent} keys={[keyNames('Tab')]} />
        <Row label={text.unindent} keys={[keyNames('Shift+Tab')]} />
      </Group>
    </Dialog>
  );
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className={styles.group}>
      <h3>{title}</h3>
      <dl className={styles.list}>{children}</dl>
    </section>
  );
}

function Row({ label, keys, joint = '' }: { label: string; keys: string[][]; joint?: string }) {
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
