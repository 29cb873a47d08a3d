import { Button } from '../../ui/Button';
import styles from './DeckRows.module.css';
import type { DeckRow, Faults } from './form';
import { TextInput } from './Inputs';
import { type Text, useText } from './text';

interface Props {
  rows: readonly DeckRow[];
  faults: Faults;
  onChange: (rows: readonly DeckRow[]) => void;
}

const EMPTY: DeckRow = { name: '', retention: '', newPerDay: '', reviewsPerDay: '' };

/** What single decks say for themselves. */
export function DeckRows({ rows, faults, onChange }: Props) {
  const text = useText();
  return (
    <div className={styles.rows}>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other identity while its name is being written
        <fieldset key={index} className={styles.row}>
          <legend className="visually-hidden">{row.name || text.newDeck}</legend>
          {(['name', 'retention', 'newPerDay', 'reviewsPerDay'] as const).map((name) => (
            <TextInput
              key={name}
              label={text.deckFields[name]}
              fault={faultText(text, faults, `decks.${index}.${name}`)}
              numeric={name !== 'name'}
              value={row[name]}
              onChange={(value) => onChange(rows.with(index, { ...row, [name]: value }))}
            />
          ))}
          <Button
            look="quiet"
            aria-label={text.removeDeck(row.name || text.newDeck)}
            onClick={() => onChange(rows.filter((_, it) => it !== index))}
          >
            {text.remove}
          </Button>
        </fieldset>
      ))}
      <Button className={styles.add} onClick={() => onChange([...rows, EMPTY])}>
        {text.addDeck}
      </Button>
    </div>
  );
}

/** What to do about the fault of a field, if it has one. */
export function faultText(text: Text, faults: Faults, name: string): string | undefined {
  const fault = faults[name];
  if (!fault) return undefined;
  return fault.kind === 'range'
    ? text.faults.range(fault.from, fault.to, fault.whole)
    : text.faults[fault.kind];
}
