import { bracketMatching, indentOnInput } from '@codemirror/language';
import { EditorState, type Extension, Prec } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  lineNumbers,
} from '@codemirror/view';
import { replaceSelection } from './replaceSelection';
import { editorTheme } from './theme';

/** Tab indents, so Escape gives it back to the page: until the person types again or comes back. */
const escapeThenTab: Extension = [
  // Before all keys, since Vim's keep Escape to themselves.
  Prec.highest(
    EditorView.domEventHandlers({
      keydown: ({ key }, view) => {
        if (key === 'Escape') view.setTabFocusMode(true);
        return false;
      },
      focus: (_, view) => view.setTabFocusMode(false),
    }),
  ),
  EditorView.updateListener.of(({ docChanged, view }) => {
    if (docChanged) view.setTabFocusMode(false);
  }),
];

/** What every editor of the app can do, whatever the language. */
export function editorExtensions(label: string, hint: string): Extension {
  return [
    lineNumbers(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    EditorState.tabSize.of(4),
    escapeThenTab,
    replaceSelection,
    EditorView.contentAttributes.of({ tabindex: '0', 'aria-label': label, 'aria-description': hint }),
    editorTheme,
  ];
}
