import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';

/** Closes what is opened. Fetched after the editor, which can be typed in without it. */
export const closingBrackets: Extension = [closeBrackets(), keymap.of(closeBracketsKeymap)];
