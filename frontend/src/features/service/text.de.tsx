import type { Text } from './text';

export const text: Text = {
  containers: 'Container',
  states: { running: 'läuft', stopped: 'aus', starting: 'startet', failed: 'gescheitert' },
  meanings: {
    running: 'bereit für den nächsten Lauf',
    stopped: 'der nächste Lauf startet ihn',
    starting: 'wird gestartet',
    failed: 'lässt sich nicht starten; das Protokoll des Dienstes sagt, warum',
  },
  notKnown: 'unbekannt',
  asking: 'wird gefragt',
  and: ' und ',
  tryNow: 'Jetzt versuchen',
  away: 'Der Dienst antwortet nicht',
  awayWhatToDo: (
    <>
      Starte ihn mit <code>make up</code> im Ordner des Projekts; wenn er läuft, sagt{' '}
      <code>docker compose logs api</code>, was fehlt. Diese Seite versucht es weiter, und was du schreibst,
      bleibt in diesem Browser erhalten.
    </>
  ),
  dockerDown: 'Docker antwortet nicht',
  dockerDownWhatToDo: (
    <>
      Programme laufen in Docker-Containern, also läuft nichts, bis Docker wieder da ist; lesen und von Hand
      bewerten geht. Starte es mit <code>sudo systemctl start docker</code> oder öffne Docker Desktop. Diese
      Seite merkt es von selbst.
    </>
  ),
  cannotStart: (languages) => `${languages}: Start nicht möglich`,
  cannotStartWhatToDo: (
    <>
      <code>docker compose logs api</code> sagt, warum. Oft war das Image nicht zu holen; der nächste Lauf
      versucht es wieder.
    </>
  ),
};
