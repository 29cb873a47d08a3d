import type { Language } from '../../api/types';
import { Choice } from '../../ui/Choice';
import { useText } from './text';

interface Props {
  languages: readonly Language[];
  chosen: string;
  onChoose: (name: string) => void;
}

export function LanguagePicker({ languages, chosen, onChoose }: Props) {
  return (
    <Choice
      label={useText().language}
      value={chosen}
      options={languages.map(({ name, label }) => [name, label])}
      onChange={onChoose}
    />
  );
}
