import { lazy } from 'react';
import { usePath } from '../../navigation/location';
import { Browse } from './Browse';
import { ImportPage } from './ImportPage';

const AuthorPage = lazy(() => import('./AuthorPage'));

/** Decks and cards: to find, to write, to change, to bring in and to take along. */
export default function Decks() {
  const path = usePath();
  switch (path) {
    case '/decks/import':
      return <ImportPage />;
    case '/decks/new':
    case '/decks/edit':
      return <AuthorPage />;
    default:
      return <Browse />;
  }
}
