import { catalogue } from '../text/catalogue';

const en = {
  rooms: {
    today: 'Today',
    review: 'Review',
    decks: 'Decks',
    statistics: 'Statistics',
    playground: 'Playground',
    settings: 'Settings',
    missing: 'Nothing here',
  },
  mainNavigation: 'Rooms',
  skip: 'Skip to the content',
  menu: 'Menu',
  app: 'Everywhere',
  goTo: (room: string) => `Go to ${room}`,
  newCard: 'New card',
  commands: 'Commands',
  keys: 'Keys',
  theme: { system: 'Theme: system', light: 'Theme: light', dark: 'Theme: dark' },
  loading: 'The page is on its way.',
  missing: 'This page does not exist. It may have been renamed.',
  toStart: 'Go to the first page',
  broken: 'This page could not be shown',
  brokenWhy:
    'Either it could not be fetched, because the web server is away or was updated, or it has a fault. Loading it again helps in the first case; what you have written is kept.',
  reload: 'Load again',
};

export type Text = typeof en;
export const useText = catalogue<Text>(en, { de: () => import('./text.de') });
