import { useCommands } from '../commands/useCommands';
import { navigate, usePath } from '../navigation/location';
import { type Theme, themePreference, usePreference } from '../storage/preferences';
import { chooseLocale } from '../text/catalogue';
import { LOCALES, type Locale, useLocale } from '../text/locale';
import { ROUTES, routeOf } from './routes';
import { useText } from './text';

interface Sheets {
  openHelp: () => void;
  openPalette: () => void;
}

/** What can be done on every page. */
export function useAppCommands({ openHelp, openPalette }: Sheets): void {
  const text = useText();
  const here = routeOf(usePath());
  const theme = usePreference(themePreference);
  const otherLocale = useOtherLocale();
  const always = () => true;
  useCommands(text.app, [
    { id: 'app.palette', label: text.commands, when: always, run: openPalette },
    { id: 'app.help', label: text.keys, when: always, run: openHelp },
    ...ROUTES.map((route, index) => ({
      id: `go.${route.name}` as const,
      label: text.goTo(text.rooms[route.name]),
      when: () => route !== here,
      run: () => navigate(index === 0 ? '/' : route.path),
    })),
    {
      id: 'app.newCard',
      label: text.newCard,
      // Decks has a command of its own, which knows the deck.
      when: () => here?.name !== 'decks',
      run: () => navigate('/decks/new'),
    },
    {
      id: 'app.theme',
      label: text.theme[theme],
      when: always,
      run: () => themePreference.set(nextTheme(theme)),
    },
    {
      id: 'app.language',
      label: LOCALES[otherLocale],
      when: always,
      run: () => void chooseLocale(otherLocale),
    },
  ]);
}

function nextTheme(theme: Theme): Theme {
  const all = themePreference.choices;
  return all[(all.indexOf(theme) + 1) % all.length] ?? 'system';
}

/** The language after the one that is spoken. */
function useOtherLocale(): Locale {
  const all = Object.keys(LOCALES) as Locale[];
  return all[(all.indexOf(useLocale()) + 1) % all.length] ?? 'en';
}
