import { useQuery } from '@tanstack/react-query';
import { writtenCard } from '../api/authoring';
import { Trouble } from '../trouble/Trouble';
import { Button } from '../ui/Button';
import { CardAuthor } from './CardAuthor';
import styles from './CardAuthor.module.css';
import { fieldsOf } from './fields';
import { useText } from './text';

interface Props {
  card: string;
  /** Once the card is saved; what it throws is told. */
  onSaved: () => Promise<void> | void;
  onLeave: () => void;
}

/** Changes a card that is there. */
export function EditCard({ card, onSaved, onLeave }: Props) {
  const text = useText();
  const written = useQuery({
    queryKey: ['written', card],
    queryFn: () => writtenCard(card),
    // What has been fetched is where the editing began, however long it takes.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  if (written.data) {
    const { value, version } = written.data;
    return (
      <CardAuthor
        key={card}
        card={card}
        start={fieldsOf(value)}
        version={version}
        onSaved={onSaved}
        onLeave={onLeave}
      />
    );
  }
  return (
    <div className={styles.waiting}>
      {written.isError ? (
        <>
          <Trouble title={text.notLoaded} error={written.error} onAgain={() => void written.refetch()} />
          <Button look="quiet" onClick={onLeave}>
            {text.leave}
          </Button>
        </>
      ) : (
        <p>{text.loading}</p>
      )}
    </div>
  );
}
