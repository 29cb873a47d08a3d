import type { EditorView } from '@codemirror/view';
import { useEffect, useRef, useState } from 'react';
import type { CardFault } from '../api/authoring';
import { useLanguages } from '../api/languages';
import { isTouched } from '../card/touch';
import { CommandButton } from '../commands/CommandButton';
import { useCommands } from '../commands/useCommands';
import { useFaultText } from '../trouble/faults';
import { Trouble } from '../trouble/Trouble';
import { AddBar } from './AddBar';
import styles from './CardAuthor.module.css';
import { CardFields } from './CardFields';
import { Checks } from './Checks';
import { ContentEditor } from './ContentEditor';
import { Faults } from './Faults';
import { goToLine, showFaults } from './faultMarks';
import type { Fields } from './fields';
import { Outcome } from './Outcome';
import { Preview } from './Preview';
import {
  insertionOf,
  PARTS,
  type PartName,
  partTemplate,
  SECTION_TYPES,
  type SectionType,
  sectionTemplate,
} from './templates';
import { useText } from './text';
import { useAuthor } from './useAuthor';
import { useChecks } from './useChecks';
import { usePreview } from './usePreview';
import { useSaving } from './useSaving';

interface Props {
  /** The card that is changed; nothing for a new one. */
  card?: string;
  start: Fields;
  version?: string;
  /** Once the card is saved; what it throws is told. */
  onSaved: () => Promise<void> | void;
  onLeave: () => void;
}

/** A card in the making: its fields and its Markdown, and beside them what becomes of it. */
export function CardAuthor({ card, start, version, onSaved, onLeave }: Props) {
  const text = useText();
  const { say } = useFaultText();
  const author = useAuthor(card, start, version);
  const [seed, setSeed] = useState(0);
  const preview = usePreview(author.fields, seed);
  const languages = useLanguages().data ?? [];
  const [languageName, setLanguageName] = useState<string>();
  const language = languages.find(({ name }) => name === languageName) ?? languages[0];
  const view = useRef<EditorView>(null);
  const place = useRef<HTMLDivElement>(null);

  const goTo = ({ field, line }: CardFault) => {
    if (field === 'text' && view.current) goToLine(view.current, line);
    else place.current?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
  };
  const onFaulty = ([first]: readonly CardFault[]) => first && goTo(first);
  const { saving, save } = useSaving({ card, author, preview, onFaulty });
  const checks = useChecks({ author, preview, onFaulty });

  // Somebody who comes here wants to write; a phone would put its keyboard over half of the page.
  useEffect(() => {
    if (card === undefined && !isTouched())
      place.current?.querySelector<HTMLElement>('[name="title"]')?.focus();
    else if (isTouched()) place.current?.focus({ preventScroll: true });
  }, [card]);

  const { faults } = preview;
  // A card that has just been begun is not wrong yet.
  const isAsked = saving.phase !== 'none' || checks.checked.phase === 'faulty';
  const told = faults.filter(
    ({ field }) => isAsked || (field === 'text' && author.fields.text.trim() !== ''),
  );
  useEffect(() => {
    if (view.current) showFaults(view.current, faults, say);
  }, [faults, say]);

  const add = (template: string, atEnd: boolean) => {
    const editor = view.current;
    if (!editor) return;
    const { doc, selection } = editor.state;
    const { from, insert } = insertionOf(doc.toString(), selection.main.head, template, atEnd);
    editor.dispatch({
      changes: { from, insert },
      selection: { anchor: from + insert.length - insert.trimStart().length },
      scrollIntoView: true,
    });
    editor.focus();
  };
  const addSection = (type: SectionType) => add(sectionTemplate(type, language, text), false);
  const addPart = (part: PartName) =>
    add(partTemplate(part, language, text), part === 'notes' || part === 'parameters');
  const next = () => author.next({ ...start, deck: author.now().deck, tags: author.now().tags });
  const isBusy = saving.phase === 'saving';

  useCommands(text.room, [
    {
      id: 'author.save',
      label: text.save,
      when: () => !isBusy,
      run: () => void save(onSaved),
    },
    {
      id: 'author.saveAndNext',
      label: text.saveAndNext,
      when: () => !isBusy && card === undefined,
      run: () =>
        void save(() => {
          next();
          place.current?.querySelector<HTMLElement>('[name="title"]')?.focus();
        }),
    },
    {
      id: 'author.check',
      label: text.check,
      when: () => checks.checked.phase !== 'running',
      run: () => void checks.run(),
    },
    {
      id: 'author.stop',
      label: text.stop,
      when: () => checks.checked.phase === 'running',
      run: checks.stop,
    },
    {
      id: 'author.discard',
      label: card === undefined ? text.discardNew : text.discard,
      when: () => author.isChanged,
      run: author.discard,
    },
    { id: 'author.leave', label: text.leave, when: () => true, run: onLeave },
    ...SECTION_TYPES.map((type) => ({
      id: `author.add.${type}` as const,
      label: text.addNamed(text.sections[type]),
      when: () => true,
      run: () => addSection(type),
    })),
    ...PARTS.map((part) => ({
      id: `author.part.${part}` as const,
      label: text.addNamed(text.parts[part]),
      when: () => true,
      run: () => addPart(part),
    })),
  ]);

  const faultOf = (field: CardFault['field']) => {
    const fault = told.find((it) => it.field === field);
    return fault && say(fault);
  };
  return (
    <div ref={place} tabIndex={-1} className={styles.author}>
      <div className={styles.columns}>
        <section className={styles.write} aria-labelledby="author-title">
          <header className={styles.head}>
            <h2 id="author-title">{card === undefined ? text.newCard : text.editCard}</h2>
            <CommandButton command="author.discard" look="quiet" hideWhenOff />
            <CommandButton command="author.leave" look="quiet" />
          </header>
          <CardFields author={author} faultOf={faultOf} isTaken={saving.phase === 'taken'} />
          <AddBar languages={languages} language={language} onLanguage={setLanguageName} />
          <ContentEditor
            author={author}
            focused={card !== undefined && !isTouched()}
            onView={(editor) => {
              view.current = editor;
              if (editor) showFaults(editor, faults, say);
            }}
          />
          <Faults faults={told} onGo={goTo} />
        </section>
        <div className={styles.see}>
          <Outcome author={author} saving={saving} isFaulty={faults.length > 0} />
          <Checks
            checked={checks.checked}
            isFaulty={faults.length > 0}
            fields={author.fields}
            onAgain={() => void checks.run()}
          />
          {preview.error !== undefined && <Trouble title={text.noPreview} error={preview.error} />}
          <Preview
            shown={preview.shown}
            isStale={preview.preview?.question === undefined}
            seed={seed}
            onSeed={setSeed}
          />
        </div>
      </div>
      <div className={styles.bar}>
        <CommandButton command="author.save" look="primary" showKeys />
        <CommandButton command="author.saveAndNext" showKeys hideWhenOff />
        <CommandButton command="author.check" showKeys hideWhenOff />
        <CommandButton command="author.stop" look="stop" showKeys hideWhenOff />
        <p className={styles.state} role="status">
          {author.isChanged ? text.changed : ''}
        </p>
      </div>
    </div>
  );
}
