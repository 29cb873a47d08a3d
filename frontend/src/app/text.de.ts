import type { Text } from './text';

export const text: Text = {
  rooms: {
    today: 'Heute',
    review: 'Lernen',
    decks: 'Stapel',
    statistics: 'Statistik',
    playground: 'Spielwiese',
    settings: 'Einstellungen',
    missing: 'Hier ist nichts',
  },
  mainNavigation: 'Räume',
  skip: 'Zum Inhalt springen',
  menu: 'Menü',
  app: 'Überall',
  goTo: (room) => `Gehe zu ${room}`,
  newCard: 'Neue Karte',
  commands: 'Befehle',
  keys: 'Tasten',
  theme: { system: 'Farben: System', light: 'Farben: hell', dark: 'Farben: dunkel' },
  loading: 'Die Seite ist unterwegs.',
  missing: 'Diese Seite gibt es nicht. Vielleicht heißt sie jetzt anders.',
  toStart: 'Zur ersten Seite',
  broken: 'Diese Seite konnte nicht gezeigt werden',
  brokenWhy:
    'Entweder war sie nicht zu holen, weil der Webserver fort ist oder erneuert wurde, oder sie hat einen Fehler. Im ersten Fall hilft es, sie neu zu laden; was du geschrieben hast, bleibt erhalten.',
  reload: 'Neu laden',
};
