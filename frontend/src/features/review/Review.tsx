import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { cardAnswerQuery } from '../../api/cardAnswer';
import { cardQuestion } from '../../api/cardQuestion';
import { nextCard } from '../../api/nextCard';
import { reviewCountsKey } from '../../api/reviewCounts';
import { undoLast } from '../../api/undoLast';
import { fetchFields } from '../../card/later';
import { useCommands } from '../../commands/useCommands';
import { whenIdle } from '../../editor/whenIdle';
import { navigate, useQueryParameter } from '../../navigation/location';
import { outbox } from '../../outbox/outbox';
import { CardDesk } from './CardDesk';
import { End } from './End';
import { Progress } from './Progress';
import styles from './Review.module.css';
import { Session } from './session';
import { useText } from './text';

const SOURCE = { next: nextCard, question: cardQuestion, undoLast };

/** The heart: one card after the other, of the deck that the address names or of all. */
export default function Review() {
  const deck = useQueryParameter('deck');
  return <Sitting key={deck ?? ''} deck={deck} />;
}

function Sitting({ deck }: { deck: string | undefined }) {
  const text = useText();
  const queries = useQueryClient();
  const session = useMemo(() => new Session(deck, SOURCE, outbox), [deck]);
  const state = useSyncExternalStore(session.subscribe, () => session.state);
  const [focus, setFocus] = useState(false);
  const [editing, setEditing] = useState(false);

  useEffect(() => {
    session.onUpcoming = (question) => {
      void queries.prefetchQuery(cardAnswerQuery(question));
      whenIdle(() => fetchFields(question.card.sections));
    };
    const end = session.start();
    return () => {
      end();
      void queries.invalidateQueries({ queryKey: reviewCountsKey });
      void queries.invalidateQueries({ queryKey: ['stats'] });
    };
  }, [session, queries]);

  useEffect(() => {
    document.documentElement.toggleAttribute('data-focus', focus);
    return () => document.documentElement.removeAttribute('data-focus');
  }, [focus]);

  useCommands(text.room, [
    {
      id: 'review.undo',
      label: text.undo,

      when: () => state.canUndo && !editing,
      run: () => void session.undo(),
    },
    { id: 'review.focus', label: text.focus, when: () => true, run: () => setFocus(!focus) },
    { id: 'review.leave', label: text.toToday, when: () => !editing, run: () => navigate('/') },
  ]);

  return (
    <div className={styles.sitting}>
      <Progress state={state} deck={deck} />
      {state.phase === 'card' ? (
        <CardDesk
          key={state.shown}
          question={state.question}
          session={session}
          editing={editing}
          onEdit={setEditing}
        />
      ) : (
        <End state={state} onRetry={() => session.retry()} />
      )}
    </div>
  );
}
