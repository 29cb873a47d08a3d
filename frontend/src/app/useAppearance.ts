import { useLayoutEffect } from 'react';
import { textSizePreference, themePreference, usePreference } from '../storage/preferences';

/** Lets the chosen theme and text size be seen; the style sheet does the rest. For the shell, once. */
export function useAppearance(): void {
  const theme = usePreference(themePreference);
  const size = usePreference(textSizePreference);
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset.theme;
    else dataset.theme = theme;
    if (size === 'normal') delete dataset.textSize;
    else dataset.textSize = size;
  }, [theme, size]);
}
