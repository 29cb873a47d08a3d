import { ApiError } from '../api/failure';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { useFaultText } from './faults';
import { useText } from './text';

interface Props {
  /** What could not be done, in a few words. */
  title: string;
  /** What the call threw. */
  error: unknown;
  onAgain?: () => void;
}

/** Why a call to the service failed, and what to do about it. */
export function Trouble({ title, error, onAgain }: Props) {
  const text = useText();
  const why = useReason();
  return (
    <div role="alert">
      <Notice tone="miss" title={title} action={onAgain && <Button onClick={onAgain}>{text.again}</Button>}>
        {why(error)}
      </Notice>
    </div>
  );
}

/** The same as a sentence. */
export function useReason(): (error: unknown) => string {
  const text = useText();
  const { say } = useFaultText();
  return (error) => {
    if (!(error instanceof ApiError)) return text.fault;
    const { failure } = error;
    switch (failure.kind) {
      case 'away':
        return text.away;
      case 'broken':
        return text.broken;
      case 'busy':
        return failure.detail || text.busy;
      case 'not-started':
        return failure.detail || text.notStarted;
      case 'locked':
        return text.locked;
      case 'too-large':
        return failure.detail || text.tooLarge;
      case 'refused':
        if (failure.wording) return sentence(say(failure.wording));
        return failure.detail || text.refused(failure.status);
    }
  };
}

/** Of what may be said as part of another one, too. */
function sentence(said: string): string {
  return said.charAt(0).toUpperCase() + said.slice(1) + (/[.!?]$/.test(said) ? '' : '.');
}
