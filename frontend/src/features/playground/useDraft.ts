import { useState } from 'react';
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
  const [drafts, setDrafts] = useState<Record<string, Draft>>({});
  const draft = drafts[name] ?? recall(keyOf(name), isDraft) ?? EMPTY;

  const save = (next: Draft) => {
    remember(keyOf(name), next);
    setDrafts((all) => ({ ...all, [name]: next }));
  };

  return {
    code: draft.code ?? example,
    stdin: draft.stdin,
    before: draft.before,
    isExample: draft.code === undefined,
    setCode(code: string) {
      const { before, ...rest } = draft;
      if (code === (draft.code ?? example)) return;
      const { code: _, ...blank } = rest;
      save(code === example ? blank : { ...rest, code });
    },
    setStdin(stdin: string) {
      save({ ...draft, stdin });
    },
    showExample() {
      if (draft.code !== undefined) save({ stdin: draft.stdin, before: draft.code });
    },
    bringBack() {
      if (draft.before !== undefined) save({ stdin: draft.stdin, code: draft.before });
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
