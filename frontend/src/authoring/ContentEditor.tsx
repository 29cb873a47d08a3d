import { StateEffect } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { Suspense } from 'react';
import { useText as useCardText } from '../card/text';
import { CodeEditor } from '../editor/later';
import styles from './CardAuthor.module.css';
import { deckMode } from './deckMode';
import { faultMarks } from './faultMarks';
import { useText } from './text';
import type { Author } from './useAuthor';

/** The card's Markdown, with the colours of what is in it. */
export function ContentEditor({
  author,
  focused,
  onView,
}: {
  author: Author;
  focused: boolean;
  onView: (view: EditorView | null) => void;
}) {
  const text = useText();
  const cardText = useCardText();
  const prepare = (view: EditorView | null) => {
    if (view) {
      view.dispatch({ effects: StateEffect.appendConfig.of(faultMarks) });
      void deckMode().then(
        (mode) => {
          if (view.dom.isConnected) view.dispatch({ effects: StateEffect.appendConfig.of(mode) });
        },
        // It can be written without colours.
        () => undefined,
      );
    }
    onView(view);
  };
  return (
    <div className={styles.editor}>
      <Suspense fallback={<p className={styles.waiting}>{cardText.editorLoading}</p>}>
        <CodeEditor
          language=""
          text={author.fields.text}
          revision={author.revision}
          label={text.content}
          hint={text.contentHint}
          focused={focused}
          onView={prepare}
          onChange={(written) => author.write('text', written)}
        />
      </Suspense>
    </div>
  );
}
