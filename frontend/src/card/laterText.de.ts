import { plural } from '../text/catalogue';
import { duration } from '../text/format';
import type { Text } from './laterText';

export const text: Text = {
  verdicts: {
    passed: 'Richtig',
    failed: 'Noch nicht',
    errored: 'Fehler',
    timed_out: 'Zeitgrenze',
    out_of_memory: 'Speichergrenze',
    self_graded: 'Urteile selbst',
    sandbox_fault: 'Nicht beurteilt',
  },
  causes: {
    compile: 'Die Sprache kann das Programm nicht lesen.',
    load: 'Das Programm scheiterte, bevor seine Tests beginnen konnten.',
    ended: 'Das Programm hat sich vor dem Ende seiner Tests beendet.',
    meddled: 'Das Programm verändert seine eigenen Tests.',
  },
  judging: 'Wird geprüft',
  judgingSentence: 'Deine Antwort wird getestet. Was sie ausgibt, erscheint, wie es kommt.',
  passedSentence: (n) => (n === 1 ? 'Genau so.' : `Alle ${n} Tests bestanden.`),
  tryAgain: 'Versuch es noch einmal, oder lass dir die Antwort zeigen.',
  failedSentence: (failed, of) => `${failed} von ${of} Tests nicht bestanden.`,
  timedOutSentence: (limitMs) =>
    `An der Grenze von ${duration(limitMs)} beendet. Gibt es eine Schleife ohne Ende?`,
  memorySentence: 'Es brauchte mehr Speicher, als ein Programm hier hat.',
  during: (test) => `Währenddessen: ${test}`,
  notJudgedWhatToDo:
    'Das liegt nicht an dir und kostet nichts. Gib noch einmal ab, oder lass dir die Antwort zeigen und bewerte von Hand.',
  expected: 'erwartet',
  actual: 'deins',
  firstFailure: (name) => `Scheitert zuerst: ${name}`,
  tests: (n) => plural(n, 'Test', 'Tests'),
  statuses: { pass: 'bestanden', fail: 'gescheitert', error: 'Fehler', skip: 'ausgelassen' },
  printed: 'Ausgegeben',
  noVerdict: 'Kein Urteil',

  compare: 'Verglichen mit deinem',
  whole: 'Als Ganzes',
  mine: 'deins',
  reference: 'die Antwort',
  sameAsMine: 'Deins ist Buchstabe für Buchstabe gleich.',
  faultyLines: (lines) => `Fehlerhaft: ${lines}`,
  infoTitle: 'Über diese Karte',
  infoFields: {
    deck: 'Stapel',
    tags: 'Stichwörter',
    phase: 'Phase',
    reviews: 'Wiederholungen',
    lapses: 'Vergessen',
    due: 'Fällig',
    last: 'Zuletzt',
    interval: 'Abstand',
    stability: 'Stabilität',
    difficulty: 'Schwierigkeit',
    id: 'Kennung',
  },
  phases: { new: 'neu', learning: 'am Lernen', review: 'in Wiederholung', relearning: 'wieder am Lernen' },
  none: 'keine',
};
