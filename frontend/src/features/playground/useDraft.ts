import { startTransition, useReducer, useRef } from 'react';
import type { Language } from '../../api/types';
import { recall, remember } from '../../storage/storage';

interface Draft {
  /** Absent: the language's example, whatever it is by then. */
  code?: string;
  stdin: string;
  /** The person's program from before the example was put back. */
  before?: string;
}

const EMPTY: Draft = { stdin: '' };

/** The program and its input, one of each per language, kept in this browser. */
export function useDraft({ name, example }: Language) {
  // Not the state of a render: an editor reports faster than pages are rendered, and nothing may be lost.
  const drafts = useRef<Record<string, Draft>>({});
  const [revision, countRevision] = useReducer((it: number) => it + 1, 0);
  const [, render] = useReducer((it: number) => it + 1, 0);

  const current = () => {
    drafts.current[name] ??= recall(keyOf(name), isDraft) ?? EMPTY;
    return drafts.current[name];
  };
  const save = (next: Draft) => {
    drafts.current[name] = next;
    remember(keyOf(name), next);
  };
  const show = (next: Draft) => {
    save(next);
    render();
  };
  const { code, stdin, before } = current();

  return {
    code: code ?? example,
    stdin,
    before,
    isExample: code === undefined,
    /** What is to be run: what has been written by now, rendered or not. */
    program() {
      const draft = current();
      return { code: draft.code ?? example, stdin: draft.stdin };
    },
    /** Grows whenever the program is replaced by something else than the editor. */
    revision,
    setCode(next: string) {
      const draft = current();
      if (next === (draft.code ?? example)) return;
      save(next === example ? { stdin: draft.stdin } : { stdin: draft.stdin, code: next });
      // The editor shows it already, and the rest of the page can wait until after that frame.
      startTransition(render);
    },
    setStdin(next: string) {
      show({ ...current(), stdin: next });
    },
    showExample() {
      const draft = current();
      if (draft.code === undefined) return;
      show({ stdin: draft.stdin, before: draft.code });
      countRevision();
    },
    bringBack() {
      const draft = current();
      if (draft.before === undefined) return;
      show({ stdin: draft.stdin, code: draft.before });
      countRevision();
    },
  };
}

function keyOf(language: string): string {
  return `playground.draft.${language}`;
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { code, stdin, before } = value as Record<string, unknown>;
  const isOptionalText = (it: unknown) => it === undefined || typeof it === 'string';
  return typeof stdin === 'string' && isOptionalText(code) && isOptionalText(before);
}
