import { type ReactNode, useId, useState } from 'react';
import type { Deck, FoundCard } from '../../api/cards';
import { navigate, pathWith } from '../../navigation/location';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import styles from './Dialogs.module.css';
import { deckSearch, readTags } from './search';
import { useText } from './text';
import type { CardActions } from './useCardActions';
import type { Selection } from './useSelection';

/** What is being asked before it is done. */
export type Asked = 'tag' | 'move' | 'delete' | 'rename' | 'deleteDeck';

interface Props {
  asked: Asked | undefined;
  onClose: () => void;
  actions: CardActions;
  selection: Selection;
  selected: readonly FoundCard[];
  deck: string | undefined;
  decks: readonly Deck[];
}

export function Dialogs({ asked, ...props }: Props) {
  switch (asked) {
    case undefined:
      return null;
    case 'tag':
      return <TagDialog {...props} />;
    case 'move':
      return <MoveDialog {...props} />;
    case 'delete':
      return <DeleteDialog {...props} />;
    case 'rename':
      return <RenameDialog {...props} />;
    case 'deleteDeck':
      return <DeleteDeckDialog {...props} />;
  }
}

type Own = Omit<Props, 'asked'>;

function TagDialog({ onClose, actions, selection }: Own) {
  const text = useText();
  const [add, setAdd] = useState('');
  const [remove, setRemove] = useState('');
  const nothing = readTags(add).length + readTags(remove).length === 0;
  const submit = async () => {
    onClose();
    if (!nothing) {
      await actions.edit(selection.chosen, { add_tags: readTags(add), remove_tags: readTags(remove) });
    }
  };
  return (
    <Form title={text.tag} action={text.tagNow} onClose={onClose} onSubmit={submit}>
      <TextField label={text.addTags} hint={text.tagsHint} value={add} onChange={setAdd} first />
      <TextField label={text.removeTags} value={remove} onChange={setRemove} />
    </Form>
  );
}

function MoveDialog({ onClose, actions, selection, decks }: Own) {
  const text = useText();
  const [to, setTo] = useState('');
  const submit = async () => {
    onClose();
    if (to.trim() && (await actions.edit(selection.chosen, { deck: to.trim() }))) selection.none();
  };
  return (
    <Form title={text.move} action={text.moveNow} onClose={onClose} onSubmit={submit}>
      <DeckField label={text.moveTo} hint={text.deckHint} value={to} decks={decks} onChange={setTo} />
    </Form>
  );
}

function DeleteDialog({ onClose, actions, selection, selected }: Own) {
  const text = useText();
  const submit = async () => {
    onClose();
    if (await actions.remove(selected)) selection.none();
  };
  return (
    <Form
      title={text.delete}
      action={text.deleteNow(selected.length)}
      stop
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{text.deleteHint}</p>
    </Form>
  );
}

function RenameDialog({ onClose, actions, deck = '', decks }: Own) {
  const text = useText();
  const [name, setName] = useState(deck);
  const next = name.trim();
  const exists = next !== deck && decks.some((it) => it.name === next);
  const submit = async () => {
    onClose();
    if (next && next !== deck && (await actions.rename(deck, next, exists))) {
      navigate(pathWith('/decks', { q: deckSearch(next) }), { replace: true });
    }
  };
  return (
    <Form
      title={text.rename}
      action={exists ? text.mergeNow : text.renameNow}
      onClose={onClose}
      onSubmit={submit}
    >
      <DeckField
        label={text.newName}
        hint={exists ? text.mergeHint(next) : text.deckHint}
        value={name}
        decks={decks}
        onChange={setName}
      />
    </Form>
  );
}

function DeleteDeckDialog({ onClose, actions, deck = '', decks }: Own) {
  const text = useText();
  const cards = decks.find(({ name }) => name === deck)?.all_cards ?? 0;
  const submit = async () => {
    onClose();
    if (await actions.removeDeck(deck)) navigate('/decks', { replace: true });
  };
  return (
    <Form title={text.deleteDeck} action={text.deleteNow(cards)} stop onClose={onClose} onSubmit={submit}>
      <p>{text.deleteDeckHint(deck, cards)}</p>
    </Form>
  );
}

interface FormProps {
  title: string;
  /** What the button that does it says. */
  action: string;
  stop?: boolean;
  onClose: () => void;
  onSubmit: () => Promise<void>;
  children: ReactNode;
}

function Form({ title, action, stop = false, onClose, onSubmit, children }: FormProps) {
  const text = useText();
  return (
    <Dialog title={title} open onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void onSubmit();
        }}
      >
        {children}
        <div className={styles.buttons}>
          <Button look="quiet" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button look={stop ? 'stop' : 'primary'} type="submit">
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface TextFieldProps {
  label: string;
  hint?: string;
  value: string;
  list?: string;
  first?: boolean;
  onChange: (value: string) => void;
}

function TextField({ label, hint, value, list, first = false, onChange }: TextFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(input) => (
        <input
          {...input}
          data-first={first || undefined}
          autoComplete="off"
          spellCheck={false}
          list={list}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}

function DeckField({ decks, ...rest }: TextFieldProps & { decks: readonly Deck[] }) {
  const id = useId();
  return (
    <>
      <TextField {...rest} list={id} first />
      <datalist id={id}>
        {decks.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
