import { useEffect, useState } from 'react';
import type { Failure } from '../api/failure';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { useText } from './text';

interface Props {
  failure: Failure;
  onAgain: () => void;
}

/** Why a run gave no result, and what to do about it. */
export function FailureNotice({ failure, onAgain }: Props) {
  const text = useText();
  const again = <Button onClick={onAgain}>{text.runAgain}</Button>;
  switch (failure.kind) {
    case 'away':
      // What to do is said above the cards, as long as the service is away.
      return (
        <Notice tone="miss" title={text.away.title} action={again}>
          {text.away.sentence}
        </Notice>
      );
    case 'broken':
      return (
        <Notice tone="miss" title={text.broken.title} action={again}>
          {text.broken.sentence}
        </Notice>
      );
    case 'busy':
      return <Busy detail={failure.detail} seconds={failure.retryAfter} onAgain={onAgain} />;
    case 'not-started':
      return (
        <Notice tone="miss" title={text.notStarted.title} action={again}>
          {failure.detail || text.notStarted.sentence}
        </Notice>
      );
    case 'locked':
      // The page asks for the token in place of all this.
      return null;
    case 'too-large':
      return (
        <Notice title={text.tooLarge.title}>
          {failure.detail} {text.tooLarge.sentence}
        </Notice>
      );
    case 'refused':
      return (
        <Notice tone="miss" title={failure.title} action={again}>
          {failure.detail || text.refused(failure.status)}
        </Notice>
      );
  }
}

function Busy({ detail, seconds, onAgain }: { detail: string; seconds: number; onAgain: () => void }) {
  const text = useText();
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const timer = setInterval(() => setLeft((it) => Math.max(0, it - 1)), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <Notice title={text.busy.title} action={<Button onClick={onAgain}>{text.runAgain}</Button>}>
      <p>{detail || text.busy.sentence}</p>
      <p>{left > 0 ? text.busy.soon(left) : text.busy.now}</p>
    </Notice>
  );
}
