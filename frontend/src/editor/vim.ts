import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { vim } from '@replit/codemirror-vim';

/** Vim's keys. Comes in a chunk of its own, for those who have chosen it. */
export function vimKeys(): Extension {
  return [
    vim({ status: true }),
    EditorView.theme({
      '.cm-fat-cursor': { background: 'var(--hit) !important', color: 'var(--on-hit) !important' },
      '&:not(.cm-focused) .cm-fat-cursor': {
        background: 'none !important',
        outline: '1px solid var(--hit) !important',
      },
      '.cm-panels': { backgroundColor: 'var(--sunken)', color: 'var(--ink)', border: 'none' },
      '.cm-vim-panel': { padding: '2px var(--space-3)', fontFamily: 'var(--mono)' },
      '.cm-vim-panel input': { color: 'var(--ink)' },
    }),
  ];
}
