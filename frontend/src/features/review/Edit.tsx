import { useQueryClient } from '@tanstack/react-query';
import { cardQuestion } from '../../api/cardQuestion';
import type { Question } from '../../api/types';
import { EditCard } from '../../authoring/EditCard';

interface Props {
  question: Question;
  /** With the card as it is asked now. */
  onSaved: (question: Question) => void;
  onLeave: () => void;
}

/** The card under review in the hands of its author. */
export default function Edit({ question, onSaved, onLeave }: Props) {
  const queries = useQueryClient();
  const { id } = question.card;
  return (
    <EditCard
      card={id}
      onSaved={async () => {
        queries.removeQueries({ queryKey: ['answer', id] });
        onSaved(await cardQuestion(id));
      }}
      onLeave={onLeave}
    />
  );
}
