import {
  editorKeysPreference,
  type Preference,
  textSizePreference,
  themePreference,
  usePreference,
} from '../../storage/preferences';
import { chooseLocale } from '../../text/catalogue';
import { LOCALES, type Locale, useLocale } from '../../text/locale';
import { Choice } from './Inputs';
import { Section } from './Section';
import { useText } from './text';

/** What is kept in this browser and holds at once. */
export function BrowserSection() {
  const text = useText();
  const locale = useLocale();
  return (
    <Section title={text.browser}>
      <p>{text.browserHint}</p>
      <Preferred label={text.theme} preference={themePreference} names={text.themes} />
      <Preferred label={text.textSize} preference={textSizePreference} names={text.textSizes} />
      <Choice
        label={text.language}
        value={locale}
        choices={Object.entries(LOCALES) as [Locale, string][]}
        onChange={(next) => void chooseLocale(next)}
      />
      <Preferred
        label={text.editorKeys}
        hint={text.editorKeysHint}
        preference={editorKeysPreference}
        names={text.editorKeyNames}
      />
    </Section>
  );
}

interface Props<T extends string> {
  label: string;
  hint?: string;
  preference: Preference<T>;
  names: Record<T, string>;
}

function Preferred<T extends string>({ label, hint, preference, names }: Props<T>) {
  return (
    <Choice
      label={label}
      {...(hint ? { hint } : {})}
      value={usePreference(preference)}
      choices={preference.choices.map((it) => [it, names[it]] as const)}
      onChange={(value) => preference.set(value)}
    />
  );
}
