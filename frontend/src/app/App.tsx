import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useLocked } from '../api/access';
import { useShortcuts } from '../commands/useCommands';
import { ContainerStrip } from '../features/service/ContainerStrip';
import { ServiceNotice } from '../features/service/ServiceNotice';
import { usePath } from '../navigation/location';
import { Unsaved } from '../outbox/Unsaved';
import styles from './App.module.css';
import { Header } from './Header';
import { Rooms } from './Rooms';
import { layoutOf } from './routes';
import { useAppCommands } from './useAppCommands';
import { useAppearance } from './useAppearance';

const AccessPage = lazy(() => import('../features/access/AccessPage'));
const HelpSheet = lazy(() => import('../commands/HelpSheet'));
const Palette = lazy(() => import('../commands/Palette'));

/** A service on this machine is there whether or not the machine is online. */
const QUERIES = { queries: { networkMode: 'always' }, mutations: { networkMode: 'always' } } as const;

export function App() {
  const [queries] = useState(() => new QueryClient({ defaultOptions: QUERIES }));
  return (
    <QueryClientProvider client={queries}>
      <Suspense>
        <Shell />
      </Suspense>
    </QueryClientProvider>
  );
}

/** What is around every room: header, the state of the service, keys. */
function Shell() {
  const [sheet, setSheet] = useState<'help' | 'palette'>();
  const layout = layoutOf(usePath());
  const close = () => setSheet(undefined);
  const locked = useLocked();
  const main = useRef<HTMLElement>(null);
  const wasLocked = useRef(locked);

  // The field that had the focus is gone.
  useEffect(() => {
    if (wasLocked.current && !locked) main.current?.focus();
    wasLocked.current = locked;
  }, [locked]);

  useShortcuts();
  useAppearance();
  useAppCommands({ openHelp: () => setSheet('help'), openPalette: () => setSheet('palette') });

  return (
    <>
      <div className={styles.shell} data-layout={layout}>
        <Header />
        <main ref={main} id="content" className={styles.main} tabIndex={-1}>
          <ServiceNotice />
          <Unsaved />
          <Suspense>{locked ? <AccessPage /> : <Rooms />}</Suspense>
        </main>
        <ContainerStrip />
      </div>
      <Suspense>
        {sheet === 'help' && <HelpSheet onClose={close} />}
        {sheet === 'palette' && <Palette onClose={close} />}
      </Suspense>
    </>
  );
}
