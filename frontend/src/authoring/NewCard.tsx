import { CardAuthor } from './CardAuthor';
import { EMPTY } from './fields';

interface Props {
  /** Where it is likely to go. */
  deck: string;
  onSaved: () => void;
  onLeave: () => void;
}

/** Writes a card that is not there yet. */
export function NewCard({ deck, onSaved, onLeave }: Props) {
  return <CardAuthor start={{ ...EMPTY, deck }} onSaved={onSaved} onLeave={onLeave} />;
}
