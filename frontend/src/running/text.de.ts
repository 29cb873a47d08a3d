import { plural } from '../text/catalogue';
import { bytes, duration, number } from '../text/format';
import type { Text } from './text';

export const text: Text = {
  stdout: 'Standardausgabe',
  stderr: 'Fehlerausgabe',
  empty: 'leer',
  lines: (n) => plural(n, 'Zeile', 'Zeilen'),
  cut: (limit) =>
    `Bei ${bytes(limit)} abgeschnitten: das Programm hat mehr geschrieben, als aufgehoben wird.`,
  of: (limitMs) => ` von ${duration(limitMs)}`,
  figures: {
    title: 'Zahlen des Laufs',
    wallTime: 'Dauer',
    cpuTime: 'CPU-Zeit',
    cpu: 'CPU',
    memory: 'Speicher',
    exitCode: 'Exit-Code',
    waited: 'Gewartet',
  },
  notRun: {
    title: 'Noch nicht gelaufen',
    sentence:
      'Führe das Programm aus, dann kommt seine Ausgabe hierher, während es schreibt, mit Zeit und Speicher.',
  },
  starting: {
    title: 'Startet',
    sentence: 'Der Container wird gestartet. Beim ersten Mal muss vielleicht sein Image geholt werden.',
  },
  running: { title: 'Läuft', sentence: 'Die Ausgabe erscheint, wie sie kommt.' },
  stopped: {
    title: 'Angehalten',
    sentence: (ms) =>
      `Du hast das Programm nach ${duration(ms)} beendet. Was es bis dahin schrieb, steht unten.`,
  },
  noResult: 'Kein Ergebnis',
  ok: { title: 'OK', sentence: 'Das Programm lief bis zum Ende.' },
  error: { title: 'Fehler', sentence: (exitCode) => `Das Programm endete mit Exit-Code ${exitCode}.` },
  timeout: {
    title: 'Zeitgrenze',
    sentence: (limitMs) =>
      `An der Grenze von ${duration(limitMs)} beendet. Was es bis dahin schrieb, steht unten.`,
  },
  memory: {
    title: 'Speichergrenze',
    sentence: (limitMb) => `Beendet, weil es mehr als ${number(limitMb)} MB brauchte.`,
  },
  signal: {
    title: (signal) => `Von Signal ${signal} beendet`,
    sentence: 'Das Programm endete nicht von selbst.',
    names: {
      4: 'SIGILL, ein Befehl, den der Prozessor nicht kennt.',
      6: 'SIGABRT, das Programm gab von selbst auf.',
      8: 'SIGFPE, eine Division durch null oder Ähnliches.',
      9: 'SIGKILL, von außen beendet.',
      11: 'SIGSEGV, es griff auf fremden Speicher zu.',
      13: 'SIGPIPE, niemand las, was es schrieb.',
      15: 'SIGTERM, von außen um das Ende gebeten.',
      24: 'SIGXCPU, über der Grenze der CPU-Zeit.',
      25: 'SIGXFSZ, über der Grenze für Dateigrößen.',
      31: 'SIGSYS, ein Systemaufruf, der hier nicht erlaubt ist.',
    },
  },
  saysRunning: (language) => `${language} läuft.`,
  saysNoResult: 'Kein Ergebnis. Der Grund steht beim Ergebnis.',
  saysFigures: (ms, out, err) =>
    `Dauer ${duration(ms)}. Standardausgabe: ${plural(out, 'Zeile', 'Zeilen')}. Fehlerausgabe: ${plural(err, 'Zeile', 'Zeilen')}.`,
  runAgain: 'Noch einmal ausführen',
  away: {
    title: 'Das Programm lief nicht',
    sentence: 'Der Dienst hat nicht geantwortet. Führe es noch einmal aus, wenn er wieder da ist.',
  },
  broken: {
    title: 'Die Verbindung ist abgerissen',
    sentence:
      'Der Dienst war fort, bevor das Programm fertig war, und das hat es beendet. Was bis dahin kam, steht unten.',
  },
  busy: {
    title: 'Alle Plätze sind belegt',
    sentence: 'Andere Programme laufen, und die Warteschlange ist voll.',
    soon: (seconds) => `In ${seconds} s ist vielleicht ein Platz frei.`,
    now: 'Vielleicht ist jetzt ein Platz frei.',
  },
  notStarted: {
    title: 'Das Programm ließ sich nicht starten',
    sentence: 'Programme laufen in Docker-Containern. Starte Docker und führe es noch einmal aus.',
  },
  tooLarge: {
    title: 'Zu groß zum Ausführen',
    sentence:
      'Kürze das Programm oder seine Eingabe; Daten, die es liest, kann das Programm selbst erzeugen.',
  },
  refused: (status) => `Der Dienst hat das Programm mit Status ${status} abgelehnt.`,
};
