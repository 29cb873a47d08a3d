import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { CardFault } from '../api/authoring';

const setFaults = StateEffect.define<readonly CardFault[]>();

const lines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { changes, effects, state }) {
    let next = marks.map(changes);
    for (const effect of effects) {
      if (!effect.is(setFaults)) continue;
      const faulty = effect.value.filter(({ line }) => line > 0 && line <= state.doc.lines);
      const byLine = new Map(faulty.map(({ line, message }) => [line, message]));
      next = Decoration.set(
        [...byLine]
          .sort(([a], [b]) => a - b)
          .map(([line, title]) =>
            Decoration.line({ class: 'cm-faulty', attributes: { title } }).range(state.doc.line(line).from),
          ),
      );
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Lines with a fault stand out. */
export const faultMarks: Extension = [
  lines,
  EditorView.theme({
    '.cm-line.cm-faulty': { backgroundColor: 'var(--miss-wash)', boxShadow: 'inset 3px 0 var(--miss)' },
  }),
];

export function showFaults(
  view: EditorView,
  faults: readonly CardFault[],
  say: (fault: CardFault) => string,
): void {
  const told = faults.filter(({ field }) => field === 'text').map((it) => ({ ...it, message: say(it) }));
  view.dispatch({ effects: setFaults.of(told) });
}

/** Puts the cursor into a line, and the line into the middle. */
export function goToLine(view: EditorView, line: number): void {
  const { from } = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
  view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
  view.focus();
}
