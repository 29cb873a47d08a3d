import type { Text } from './text';

export const text: Text = {
  title: 'Zugang',
  asks: 'Dieses CacheHit fragt nach seinem Zugangsschlüssel',
  why: 'Andere erreichen diesen Dienst im Netz, und wer hereinkommt, kann auf seinem Rechner Programme ausführen.',
  token: 'Zugangsschlüssel',
  where: (
    <>
      Es ist der Wert, auf den <code>CACHEHIT_SERVER_ACCESS_TOKEN</code> dort gesetzt wurde, wo der Dienst
      gestartet wurde, zum Beispiel in der Datei <code>.env</code>.
    </>
  ),
  kept: 'Dieser Browser wird einmal gefragt. In den Einstellungen lässt sich das vergessen.',
  letIn: 'Hinein',
  asking: 'Wird gefragt',
  missing: 'Schreib den Schlüssel hin oder füg ihn ein.',
  wrong:
    'Das ist nicht der Zugangsschlüssel. Füg ihn ganz ein, ohne Anführungszeichen und Leerzeichen darum.',
  failed: 'Der Schlüssel ließ sich nicht prüfen',
};
