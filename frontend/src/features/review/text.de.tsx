import { plural } from '../../text/catalogue';
import type { Text } from './text';

export const text: Text = {
  room: 'Lernen',
  loading: 'Die nächste Karte ist unterwegs.',

  counts: { new: 'neu', learning: 'am Lernen', reviews: 'zu wiederholen' },
  progress: 'Was noch kommt',

  run: 'Ausführen',
  stop: 'Anhalten',
  submit: 'Abgeben',
  check: 'Prüfen',
  hint: (left) => `Hinweis (${left})`,
  showAnswer: 'Die Antwort zeigen',
  next: 'Nächster Teil',
  startOver: 'Von vorn',
  gradeSuggested: 'Wie vorgeschlagen bewerten',
  bury: 'Heute nicht',
  suspend: 'Aussetzen',
  edit: 'Bearbeiten',
  info: 'Über die Karte',
  undo: 'Rückgängig',
  focus: 'Nur die Karte',
  more: 'Mehr',
  toToday: 'Zu Heute',

  grading: 'Wie gut wusstest du es?',
  ratings: { 1: 'Nochmal', 2: 'Schwer', 3: 'Gut', 4: 'Leicht' },
  suggested: 'Vorschlag',
  reason: ({ code, count = 0 }) =>
    ({
      not_right: 'Die letzte Abgabe war nicht richtig.',
      answer_shown: 'Die Antwort war zu sehen.',
      hints: `Richtig, mit ${plural(count, 'Hinweis', 'Hinweisen')}.`,
      tries: `Richtig nach ${plural(count, 'Versuch', 'Versuchen')}.`,
      first_try: 'Beim ersten Versuch richtig, ohne Hinweise.',
      slow: 'Beim ersten Versuch richtig, in mehr als dem Doppelten deiner üblichen Zeit.',
      fast: 'Beim ersten Versuch richtig, in weniger als der Hälfte deiner üblichen Zeit.',
    })[code ?? 'first_try'],

  done: 'Fertig für jetzt',
  doneSentence: (graded) =>
    graded === 0
      ? 'Hier ist nichts fällig. Komm morgen wieder, oder füge Karten hinzu.'
      : `${plural(graded, 'Karte', 'Karten')} in dieser Sitzung. Mehr ist hier nicht fällig.`,
  nextAt: (time) => `Die nächste kommt um ${time}. Diese Seite wartet darauf.`,
  noNext: 'Die nächste Karte war nicht zu holen',
  noNextSentence: 'Was du bewertet hast, bleibt erhalten. Diese Seite versucht es weiter.',
  tryNow: 'Jetzt versuchen',
};
