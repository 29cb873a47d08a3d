import { useEffect, useRef, useState } from 'react';
import { exportPath, type FoundCard, useCards, useDecks } from '../../api/cards';
import { ApiError } from '../../api/failure';
import { CommandButton } from '../../commands/CommandButton';
import { useCommands } from '../../commands/useCommands';
import { Link } from '../../navigation/Link';
import { navigate, pathWith, useQueryParameter } from '../../navigation/location';
import { Trouble } from '../../trouble/Trouble';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import styles from './Browse.module.css';
import { CardList } from './CardList';
import { DeckTree } from './DeckTree';
import { type Asked, Dialogs } from './Dialogs';
import { editPath, searchedDeck } from './search';
import { useText } from './text';
import { useCardActions } from './useCardActions';
import { useSelection } from './useSelection';

const TYPING_MS = 250;

/** Decks on the left, the cards that a search finds on the right, and what can be done with them. */
export function Browse() {
  const text = useText();
  const search = useQueryParameter('q') ?? '';
  const decks = useDecks();
  const found = useCards(search);
  const cards: FoundCard[] = found.data?.pages.flatMap((page) => page.cards) ?? [];
  const selection = useSelection(search);
  const actions = useCardActions();
  const [asked, setAsked] = useState<Asked>();
  const deck = searchedDeck(search);
  const some = selection.count !== 0 && cards.length > 0;
  const selected = cards.filter(({ id }) => selection.has(id));
  const field = useRef<HTMLInputElement>(null);

  const hold = async (how: 'suspend' | 'resume') => {
    if (await actions.hold(selection.chosen, how)) selection.none();
  };

  useCommands(text.title, [
    {
      id: 'decks.search',
      label: text.search,
      when: () => true,
      run: () => field.current?.focus(),
    },
    {
      id: 'decks.new',
      label: text.newCard,
      when: () => true,
      run: () => navigate(pathWith('/decks/new', { deck, q: search || undefined })),
    },
    {
      id: 'decks.edit',
      label: text.edit,
      when: () => selected.length === 1,
      run: () => navigate(editPath(selected[0]?.id ?? '', search)),
    },
    {
      id: 'decks.import',
      label: text.import,
      when: () => true,
      run: () => navigate('/decks/import'),
    },
    {
      id: 'decks.all',
      label: text.selectAll,
      when: () => cards.length > 0 && !selection.isAll,
      run: selection.all,
    },
    { id: 'decks.none', label: text.selectNone, when: () => some, run: selection.none },
    { id: 'decks.tag', label: text.tag, when: () => some, run: () => setAsked('tag') },
    { id: 'decks.move', label: text.move, when: () => some, run: () => setAsked('move') },
    {
      id: 'decks.suspend',
      label: text.suspend,
      when: () => some,
      run: () => void hold('suspend'),
    },
    { id: 'decks.resume', label: text.resume, when: () => some, run: () => void hold('resume') },
    {
      id: 'decks.delete',
      label: text.delete,
      // What is not shown has not been seen, so it is not deleted either.
      when: () => some && (!selection.isAll || !found.hasNextPage),
      run: () => setAsked('delete'),
    },
    {
      id: 'decks.rename',
      label: text.rename,
      when: () => deck !== undefined,
      run: () => setAsked('rename'),
    },
    {
      id: 'decks.deleteDeck',
      label: text.deleteDeck,
      when: () => deck !== undefined,
      run: () => setAsked('deleteDeck'),
    },
  ]);

  return (
    <div className={styles.page}>
      <div className={styles.side}>
        {decks.data && <DeckTree decks={decks.data.decks} chosen={deck} search={search} />}
        <div className={styles.inOut}>
          <CommandButton command="decks.new" look="primary" showKeys />
          <CommandButton command="decks.import" />
          <a className={styles.export} href={exportPath(search)} download="cachehit.zip">
            {search === '' ? text.exportAll : text.exportFound}
          </a>
        </div>
      </div>
      <section className={styles.card} aria-label={text.cards}>
        <div className={styles.head}>
          <SearchField search={search} ref={field} />
          <div className={styles.deckActions}>
            <CommandButton command="decks.rename" look="quiet" hideWhenOff />
            <CommandButton command="decks.deleteDeck" look="quiet" hideWhenOff />
          </div>
        </div>
        {actions.done?.kind === 'failed' && <Trouble title={actions.done.title} error={actions.done.error} />}
        <p role="status" className={styles.done}>
          {actions.done?.kind === 'said' && (
            <>
              {actions.done.sentence}{' '}
              {actions.done.undo && (
                <Button look="quiet" onClick={actions.done.undo}>
                  {text.undo}
                </Button>
              )}
            </>
          )}
        </p>
        {found.isError &&
          (isRefused(found.error) ? (
            <Trouble title={text.notSearched} error={found.error} />
          ) : (
            <Trouble title={text.notFound} error={found.error} onAgain={() => void found.refetch()} />
          ))}
        {found.data && cards.length === 0 && (
          <div className={styles.empty}>
            <Notice
              title={search === '' ? text.noCards : text.nothingFound}
              action={<Link to="/decks">{text.allCards}</Link>}
            >
              {search === '' ? text.noCardsWhatToDo : text.nothingFoundWhatToDo}
            </Notice>
          </div>
        )}
        {cards.length > 0 && (
          <>
            <div className={styles.bulk}>
              <span className={styles.selected}>
                {selection.isAll ? text.allSelected : text.selected(selection.count ?? 0)}
              </span>
              <CommandButton command="decks.all" look="quiet" hideWhenOff />
              <CommandButton command="decks.none" look="quiet" hideWhenOff />
              <CommandButton command="decks.edit" look="quiet" hideWhenOff />
              <CommandButton command="decks.tag" look="quiet" hideWhenOff />
              <CommandButton command="decks.move" look="quiet" hideWhenOff />
              <CommandButton command="decks.suspend" look="quiet" hideWhenOff />
              <CommandButton command="decks.resume" look="quiet" hideWhenOff />
              <CommandButton command="decks.delete" look="quiet" hideWhenOff />
            </div>
            <CardList cards={cards} selection={selection} search={search} />
          </>
        )}
        {found.hasNextPage && (
          <Button
            className={styles.more}
            aria-disabled={found.isFetchingNextPage || undefined}
            onClick={() => void found.fetchNextPage()}
          >
            {text.more}
          </Button>
        )}
      </section>
      <Dialogs
        asked={asked}
        onClose={() => setAsked(undefined)}
        actions={actions}
        selection={selection}
        selected={selected}
        deck={deck}
        decks={decks.data?.decks ?? []}
      />
    </div>
  );
}

/** Whether it is the search that is wrong, so that asking again would not help. */
function isRefused(error: unknown): boolean {
  return error instanceof ApiError && error.failure.kind === 'refused' && error.failure.status === 400;
}

/** What is searched for is in the address, a moment after it was typed. */
function SearchField({ search, ref }: { search: string; ref: React.RefObject<HTMLInputElement | null> }) {
  const text = useText();
  const [typed, setTyped] = useState(search);
  const asked = useRef(search);
  useEffect(() => {
    // A deck was chosen, or the way back was taken.
    if (search !== asked.current) setTyped(search);
    asked.current = search;
  }, [search]);
  useEffect(() => {
    const timer = setTimeout(() => {
      const next = typed.trim();
      if (next === asked.current) return;
      asked.current = next;
      navigate(pathWith('/decks', { q: next || undefined }), { replace: true });
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <Field label={text.search} hint={text.searchHint}>
      {(input) => (
        <input
          {...input}
          ref={ref}
          type="search"
          autoComplete="off"
          spellCheck={false}
          placeholder={text.searchExample}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      )}
    </Field>
  );
}
