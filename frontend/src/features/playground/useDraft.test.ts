import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { Language } from '../../api/types';
import { useDraft } from './useDraft';

const language = (name: string): Language => ({
  name,
  label: name,
  image: name,
  extension: '',
  example: `example of ${name}`,
  state: 'running',
  limits: { timeout_ms: 1, memory_mb: 1, output_bytes: 1, processes: 1 },
});
const open = (name = 'python') => renderHook(() => useDraft(language(name))).result;

beforeEach(() => localStorage.clear());

it('starts with the example and follows it until somebody writes', () => {
  expect(open().current).toMatchObject({ code: 'example of python', isExample: true });
  expect(localStorage.length).toBe(0);
});

it('survives closing the page, for each language on its own', () => {
  const python = open();
  act(() => python.current.setCode('mine'));
  act(() => python.current.setStdin('input'));
  expect(open().current).toMatchObject({ code: 'mine', stdin: 'input' });
  expect(open('ruby').current).toMatchObject({ code: 'example of ruby', stdin: '' });
});

it('brings the program back after a look at the example, also after a reload', () => {
  const draft = open();
  act(() => draft.current.setCode('mine'));
  act(() => draft.current.showExample());
  expect(draft.current).toMatchObject({ code: 'example of python', before: 'mine' });
  const again = open();
  act(() => again.current.bringBack());
  expect(again.current).toMatchObject({ code: 'mine', isExample: false, before: undefined });
});

it('starts afresh when what was kept makes no sense', () => {
  localStorage.setItem('cachehit.playground.draft.python', '{"code":7}');
  expect(open().current.code).toBe('example of python');
  localStorage.setItem('cachehit.playground.draft.python', '{');
  expect(open().current.code).toBe('example of python');
});

it('keeps everything that is written before the page is rendered again', () => {
  const draft = open();
  act(() => {
    draft.current.setCode('a');
    draft.current.setCode('ab');
    draft.current.setStdin('input');
    draft.current.setCode('a');
  });
  expect(draft.current).toMatchObject({ code: 'a', stdin: 'input' });
  expect(open().current).toMatchObject({ code: 'a', stdin: 'input' });
});

it('counts as a revision what did not come from the editor', () => {
  const draft = open();
  act(() => draft.current.setCode('mine'));
  expect(draft.current.revision).toBe(0);
  act(() => draft.current.showExample());
  act(() => draft.current.setCode('example of python'));
  expect(draft.current).toMatchObject({ revision: 1, before: 'mine' });
});
