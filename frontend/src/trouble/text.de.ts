import type { Text } from './text';

export const text: Text = {
  again: 'Noch einmal',
  away: 'Der Dienst hat nicht geantwortet. Nichts ist verloren; versuch es wieder, wenn er zurück ist.',
  broken: 'Die Verbindung brach ab, bevor die Antwort ganz da war. Versuch es noch einmal.',
  busy: 'Der Dienst hat zu viel zu tun. Versuch es gleich noch einmal.',
  notStarted:
    'Docker antwortet nicht, und hierfür wird es gebraucht. Starte Docker, dann versuch es noch einmal.',
  locked: 'Der Dienst fragt zuerst nach seinem Zugangsschlüssel.',
  tooLarge: 'Das ist mehr, als der Dienst auf einmal nimmt. Mach es kleiner, dann versuch es noch einmal.',
  refused: (status) => `Der Dienst hat mit Status ${status} abgelehnt und keinen Grund genannt.`,
  fault: 'Die Seite hat einen Fehler. Lade sie neu; wenn das nicht hilft, melde ihn bitte.',
};
