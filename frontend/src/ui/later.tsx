import { type ComponentType, lazy, type ReactNode, useState } from 'react';

/** A component whose script is fetched when it is first shown, or before that by `fetch`. */
export interface Later<P> {
  (props: P): ReactNode;
  fetch: () => Promise<unknown>;
}

/**
 * Like React's `lazy`, which shows the fallback for a moment even when the script is there already: what has been
 * fetched ahead is shown at once.
 */
export function later<P extends object>(load: () => Promise<{ default: ComponentType<P> }>): Later<P> {
  let fetched: ComponentType<P> | undefined;
  const fetch = async () => {
    const module = await load();
    fetched = module.default;
    return module;
  };
  const Fetching = lazy(fetch) as unknown as ComponentType<P>;
  function Part(props: P) {
    // The one that it began with, since another component would begin anew.
    const [Shown] = useState(() => fetched ?? Fetching);
    return <Shown {...props} />;
  }
  return Object.assign(Part, { fetch });
}
