import { useLayoutEffect, useState } from 'react';
import { forget, recall, remember } from '../storage/storage';

const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'theme';

/** The chosen theme, kept in this browser. `public/theme.js` applies it before the first paint. */
export function useTheme() {
  const [theme, setTheme] = useState<Theme>(() => recall(KEY, isTheme) ?? 'system');
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') {
      delete dataset.theme;
      forget(KEY);
    } else {
      dataset.theme = theme;
      remember(KEY, theme);
    }
  }, [theme]);
  const next = () => setTheme(THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system');
  return { theme, next };
}

function isTheme(value: unknown): value is Theme {
  return THEMES.some((it) => it === value);
}
