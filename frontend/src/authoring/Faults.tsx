import type { CardFault } from '../api/authoring';
import { useFaultText } from '../trouble/faults';
import { Button } from '../ui/Button';
import styles from './Faults.module.css';
import { useText } from './text';

interface Props {
  faults: readonly CardFault[];
  onGo: (fault: CardFault) => void;
}

/** What keeps the card from being saved; each leads to its place. */
export function Faults({ faults, onGo }: Props) {
  const text = useText();
  const { say } = useFaultText();
  return (
    <div className={styles.faults} role="status">
      {faults.length > 0 && (
        <>
          <p className={styles.title}>{text.faults(faults.length)}</p>
          <ul>
            {faults.map((fault) => (
              <li key={`${fault.field} ${fault.line} ${fault.message}`}>
                <Button look="quiet" onClick={() => onGo(fault)}>
                  {fault.line > 0 ? text.faultAt(fault.line) : text.faultIn[fault.field]}
                </Button>
                <span lang={fault.code ? undefined : 'en'}>{say(fault)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
