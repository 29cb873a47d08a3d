import { usePath } from '../../navigation/location';
import { Browse } from './Browse';
import { ImportPage } from './ImportPage';

/** Decks and cards: to find, to change, to bring in and to take along. */
export default function Decks() {
  return usePath() === '/decks/import' ? <ImportPage /> : <Browse />;
}
