import { useLanguages } from '../../api/languages';
import type { Language } from '../../api/types';
import { LanguagePicker } from './LanguagePicker';
import styles from './Playground.module.css';
import { useLanguageChoice } from './useLanguageChoice';
import { Workbench } from './Workbench';

const NONE: readonly Language[] = [];

/** The page for trying things: write a program, run it, see what it does. */
export function Playground() {
  const { data: languages = NONE, isPending, isError } = useLanguages();
  const { language, choose } = useLanguageChoice(languages);
  if (!language) {
    return (
      <p className={styles.waiting}>
        {isPending || isError
          ? 'The editor opens as soon as the service has said which languages it runs.'
          : 'No language is configured. Add one under “languages” in cachehit.yaml and start the service again.'}
      </p>
    );
  }
  const picker = <LanguagePicker languages={languages} chosen={language.name} onChoose={choose} />;
  return <Workbench language={language} picker={picker} />;
}
