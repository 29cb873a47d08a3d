import { useId } from 'react';
import type { CardFault } from '../api/authoring';
import { useDecks } from '../api/cards';
import { Field } from '../ui/Field';
import styles from './CardAuthor.module.css';
import { useText } from './text';
import type { Author } from './useAuthor';

interface Props {
  author: Author;
  faultOf: (field: CardFault['field']) => string | undefined;
  /** Another card has the id that deck and title make. */
  isTaken: boolean;
}

/** What a list shows of the card. */
export function CardFields({ author, faultOf, isTaken }: Props) {
  const text = useText();
  const decks = useDecks().data?.decks ?? [];
  const listId = useId();
  const { fields, write } = author;
  const plain = { autoComplete: 'off', spellCheck: false } as const;
  return (
    <div className={styles.fields}>
      <div className={styles.title}>
        <Field label={text.title} fault={faultOf('title')}>
          {(input) => (
            <input
              {...input}
              name="title"
              autoComplete="off"
              value={fields.title}
              onChange={({ target }) => write('title', target.value)}
            />
          )}
        </Field>
      </div>
      <Field label={text.deck} hint={text.deckHint} fault={faultOf('deck')}>
        {(input) => (
          <>
            <input
              {...input}
              {...plain}
              name="deck"
              list={listId}
              value={fields.deck}
              onChange={({ target }) => write('deck', target.value)}
            />
            <datalist id={listId}>
              {decks.map(({ name }) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      <Field label={text.tags} hint={text.tagsHint} fault={faultOf('tags')}>
        {(input) => (
          <input
            {...input}
            {...plain}
            name="tags"
            value={fields.tags}
            onChange={({ target }) => write('tags', target.value)}
          />
        )}
      </Field>
      {author.version() === undefined && (isTaken || fields.id !== '') && (
        <Field label={text.id} hint={text.idHint} fault={faultOf('id')}>
          {(input) => (
            <input
              {...input}
              {...plain}
              name="id"
              value={fields.id}
              onChange={({ target }) => write('id', target.value)}
            />
          )}
        </Field>
      )}
    </div>
  );
}
