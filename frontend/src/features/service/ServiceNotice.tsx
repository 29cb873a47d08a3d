import { useLocked } from '../../api/access';
import { useHealth } from '../../api/health';
import { useLanguageLabel } from '../../api/languages';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useText } from './text';

/** What is wrong with the service as a whole, as long as it is; nothing when all is well. Only that it is
 * away for somebody who is not let in. */
export function ServiceNotice() {
  const text = useText();
  const { data: health, isError, refetch } = useHealth();
  const labelOf = useLanguageLabel();
  const locked = useLocked();
  const failed = Object.entries(health?.containers ?? {}).filter(([, state]) => state === 'failed');
  return (
    <div role="status">
      {isError ? (
        <Notice
          tone="miss"
          title={text.away}
          action={<Button onClick={() => void refetch()}>{text.tryNow}</Button>}
        >
          {text.awayWhatToDo}
        </Notice>
      ) : locked ? null : health?.status === 'down' ? (
        <Notice tone="miss" title={text.dockerDown}>
          {text.dockerDownWhatToDo}
        </Notice>
      ) : failed.length > 0 ? (
        <Notice title={text.cannotStart(failed.map(([name]) => labelOf(name)).join(text.and))}>
          {text.cannotStartWhatToDo}
        </Notice>
      ) : null}
    </div>
  );
}
