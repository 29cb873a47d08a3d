import { EditCard } from '../../authoring/EditCard';
import { NewCard } from '../../authoring/NewCard';
import { navigate, pathWith, useQueryParameter } from '../../navigation/location';

/** The editor of the card that the address names, or of a new one; leads back to the search it came from. */
export default function AuthorPage() {
  const card = useQueryParameter('card');
  const deck = useQueryParameter('deck') ?? '';
  const search = useQueryParameter('q');
  const back = () => navigate(pathWith('/decks', { q: search }));
  return card === undefined ? (
    <NewCard deck={deck} onSaved={back} onLeave={back} />
  ) : (
    <EditCard card={card} onSaved={back} onLeave={back} />
  );
}
