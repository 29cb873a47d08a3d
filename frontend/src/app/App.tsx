import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { HelpSheet } from '../commands/HelpSheet';
import { useCommands, useShortcuts } from '../commands/useCommands';
import { Playground } from '../features/playground/Playground';
import { ContainerStrip } from '../features/service/ContainerStrip';
import { ServiceNotice } from '../features/service/ServiceNotice';
import styles from './App.module.css';
import { Header } from './Header';
import { useTheme } from './useTheme';

/** The shell around every page: header, the state of the service, keys. */
export function App() {
  const [queries] = useState(() => new QueryClient());
  const [help, setHelp] = useState(false);
  const { theme, next } = useTheme();

  useShortcuts();
  useCommands([
    { id: 'help.open', label: 'Keys', keys: ['?'], when: () => true, run: () => setHelp(true) },
    { id: 'theme.next', label: `Theme: ${theme}`, keys: [], when: () => true, run: next },
  ]);

  return (
    <QueryClientProvider client={queries}>
      <div className={styles.shell}>
        <Header />
        <main className={styles.main}>
          <ServiceNotice />
          <Playground />
        </main>
        <ContainerStrip />
      </div>
      <HelpSheet open={help} onClose={() => setHelp(false)} />
    </QueryClientProvider>
  );
}
