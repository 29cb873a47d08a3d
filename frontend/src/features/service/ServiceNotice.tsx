import { useHealth } from '../../api/health';
import { useLanguageLabel } from '../../api/languages';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';

/** What is wrong with the service as a whole, as long as it is; nothing when all is well. */
export function ServiceNotice() {
  const { data: health, isError, refetch } = useHealth();
  const labelOf = useLanguageLabel();
  const failed = Object.entries(health?.containers ?? {}).filter(([, state]) => state === 'failed');
  return (
    <div role="status">
      {isError ? (
        <Notice
          tone="miss"
          title="The service does not answer"
          action={<Button onClick={() => void refetch()}>Try now</Button>}
        >
          Start it with <code>make up</code> in the project’s folder; if it is up,{' '}
          <code>docker compose logs api</code> says what is wrong. This page keeps trying, and your program is
          kept in this browser.
        </Notice>
      ) : health?.status === 'down' ? (
        <Notice tone="miss" title="Docker does not answer">
          Programs run in Docker containers, so nothing can be run until Docker is back. Start it with{' '}
          <code>sudo systemctl start docker</code>, or open Docker Desktop. This page notices by itself.
        </Notice>
      ) : failed.length > 0 ? (
        <Notice title={`${failed.map(([name]) => labelOf(name)).join(' and ')} cannot be started`}>
          <code>docker compose logs api</code> says why. Often the image could not be pulled; the next run
          tries again.
        </Notice>
      ) : null}
    </div>
  );
}
