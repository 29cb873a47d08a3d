import { Compartment, EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { editorKeysPreference } from '../storage/preferences';
import styles from './CodeEditor.module.css';
import { editorExtensions } from './extensions';
import { modeFor } from './modes';
import { whenIdle } from './whenIdle';

interface Props {
  /** Chooses the mode. Give the component a `key` by language, so that each has its own history. */
  language: string;
  /** The text to start with, and again whenever `revision` changes; in between the editor is ahead of it. */
  text: string;
  revision: number;
  label: string;
  /** How to leave the editor, for screen readers; the page says it to everybody else. */
  hint: string;
  /** Whether it has the focus at first. */
  focused?: boolean;
  /** Called with the editor when it stands, to add to it, and with null when it goes. */
  onView?: (view: EditorView | null) => void;
  onChange: (text: string) => void;
}

/**
 * A code editor. It lives in a shadow root: there CodeMirror keeps its styles in constructed style sheets, which a
 * strict content security policy allows, while `<style>` elements would need a nonce.
 */
export default function CodeEditor({
  language,
  text,
  revision,
  label,
  hint,
  focused = false,
  onView,
  onChange,
}: Props) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const initial = useRef({ text, label, hint, focused });
  const changed = useRef(onChange);
  const told = useRef(onView);

  useEffect(() => {
    changed.current = onChange;
    told.current = onView;
  }, [onChange, onView]);

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open', delegatesFocus: true });
    const mode = new Compartment();
    const keys = new Compartment();
    const editing = new Compartment();
    const editor = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: initial.current.text,
        extensions: [
          keys.of([]),
          editing.of([]),
          editorExtensions(initial.current.label, initial.current.hint),
          mode.of([]),
          EditorView.updateListener.of(({ docChanged, state }) => {
            if (docChanged) changed.current(state.doc.toString());
          }),
        ],
      }),
    });
    view.current = editor;
    told.current?.(editor);
    if (initial.current.focused) editor.focus();
    let gone = false;
    modeFor(language).then((extension) => {
      if (!gone) editor.dispatch({ effects: mode.reconfigure(extension) });
    });
    // Fetched after the editor, which can be typed in without it.
    whenIdle(async () => {
      const extension = (await import('./editing')).editing;
      if (gone) return;
      editor.dispatch({ effects: editing.reconfigure(extension) });
      element.dataset.editing = '';
    });
    const applyKeys = async () => {
      const wanted = editorKeysPreference.get();
      const extension = wanted === 'vim' ? (await import('./vim')).vimKeys() : [];
      if (!gone && editorKeysPreference.get() === wanted)
        editor.dispatch({ effects: keys.reconfigure(extension) });
    };
    void applyKeys();
    const keysChange = editorKeysPreference.subscribe(() => void applyKeys());
    return () => {
      gone = true;
      keysChange();
      told.current?.(null);
      editor.destroy();
    };
  }, [language]);

  // A text from outside replaces the document as one edit, which can be undone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text that belongs to the revision
  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === text) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
  }, [revision]);

  return (
    <div className={styles.frame}>
      <div ref={host} className={styles.editor} />
    </div>
  );
}
