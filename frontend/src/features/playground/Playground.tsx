import { useLanguages } from '../../api/languages';
import type { Language } from '../../api/types';
import { LanguagePicker } from './LanguagePicker';
import styles from './Playground.module.css';
import { useText } from './text';
import { useLanguageChoice } from './useLanguageChoice';
import { Workbench } from './Workbench';

const NONE: readonly Language[] = [];

/** The page for trying things: write a program, run it, see what it does. */
export default function Playground() {
  const text = useText();
  const { data: languages = NONE, isPending, isError } = useLanguages();
  const { language, choose } = useLanguageChoice(languages);
  if (!language) {
    return <p className={styles.waiting}>{isPending || isError ? text.waiting : text.noLanguage}</p>;
  }
  const picker = <LanguagePicker languages={languages} chosen={language.name} onChoose={choose} />;
  return <Workbench language={language} picker={picker} />;
}
