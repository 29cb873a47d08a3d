import { Suspense, useEffect, useRef } from 'react';
import { Link } from '../navigation/Link';
import { usePath } from '../navigation/location';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { ErrorBoundary } from './ErrorBoundary';
import styles from './Rooms.module.css';
import { routeOf } from './routes';
import { useText } from './text';

/** The room that the path leads to. A change of room puts the focus at its beginning. */
export function Rooms() {
  const text = useText();
  const route = routeOf(usePath());
  const title = text.rooms[route?.name ?? 'missing'];
  const start = useRef<HTMLDivElement>(null);
  const shown = useRef(route);

  useEffect(() => {
    document.title = `${title} · CacheHit`;
  }, [title]);

  useEffect(() => {
    if (shown.current !== route) start.current?.focus();
    shown.current = route;
  }, [route]);

  return (
    <div ref={start} tabIndex={-1} className={styles.room}>
      <h1 className="visually-hidden">{title}</h1>
      <ErrorBoundary key={title} fallback={<Broken />}>
        <Suspense fallback={<p className={styles.waiting}>{text.loading}</p>}>
          {route ? <route.Page /> : <Missing />}
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}

function Missing() {
  const text = useText();
  return (
    <Notice title={text.rooms.missing} action={<Link to="/">{text.toStart}</Link>}>
      {text.missing}
    </Notice>
  );
}

function Broken() {
  const text = useText();
  return (
    <Notice
      tone="miss"
      title={text.broken}
      action={<Button onClick={() => location.reload()}>{text.reload}</Button>}
    >
      {text.brokenWhy}
    </Notice>
  );
}
