import { describe, expect, it, vi } from 'vitest';
import type { Registered } from './command';
import { Registry } from './registry';

const command = (over: Partial<Registered>): Registered => ({
  id: 'app.theme',
  label: 'Do',
  group: 'Test',
  keys: [],
  when: () => true,
  run: () => {},
  ...over,
});

function press(registry: Registry, on: Element, init: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init });
  const handle = (it: Event) => registry.handle(it as KeyboardEvent);
  document.addEventListener('keydown', handle, { once: true });
  document.body.append(on);
  on.dispatchEvent(event);
  document.removeEventListener('keydown', handle);
  return event;
}

describe('the registry of commands', () => {
  it('does the command of the pressed keys and keeps them from others', () => {
    const run = vi.fn();
    const registry = new Registry();
    registry.add([command({ keys: ['Mod+Enter'], run })]);
    const event = press(registry, document.createElement('textarea'), { key: 'Enter', ctrlKey: true });
    expect(run).toHaveBeenCalledOnce();
    expect(event.defaultPrevented).toBe(true);
  });

  it('wants exactly the keys, without others held down', () => {
    const run = vi.fn();
    const registry = new Registry();
    registry.add([command({ keys: ['Mod+Enter'], run })]);
    const div = document.createElement('div');
    press(registry, div, { key: 'Enter' });
    press(registry, div, { key: 'Enter', ctrlKey: true, shiftKey: true });
    press(registry, div, { key: 'Enter', ctrlKey: true, altKey: true });
    press(registry, div, { key: 'Enter', ctrlKey: true, repeat: true });
    expect(run).not.toHaveBeenCalled();
  });

  it('leaves characters to a text field, also inside a shadow root', () => {
    const run = vi.fn();
    const registry = new Registry();
    registry.add([command({ keys: ['?'], run })]);
    press(registry, document.createElement('input'), { key: '?', shiftKey: true });
    const host = document.createElement('div');
    const field = document.createElement('textarea');
    host.attachShadow({ mode: 'open' }).append(field);
    document.body.append(host);
    const handle = (it: Event) => registry.handle(it as KeyboardEvent);
    document.addEventListener('keydown', handle, { once: true });
    field.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true, composed: true }));
    expect(run).not.toHaveBeenCalled();
    press(registry, document.createElement('button'), { key: '?', shiftKey: true });
    expect(run).toHaveBeenCalledOnce();
  });

  it('leaves Enter and Space to buttons and links, and takes them elsewhere', () => {
    const run = vi.fn();
    const registry = new Registry();
    registry.add([command({ keys: ['Enter', ' '], run })]);
    const link = document.createElement('a');
    link.href = '/';
    expect(press(registry, link, { key: 'Enter' }).defaultPrevented).toBe(false);
    press(registry, document.createElement('button'), { key: ' ' });
    press(registry, document.createElement('textarea'), { key: 'Enter' });
    expect(run).not.toHaveBeenCalled();
    press(registry, document.createElement('div'), { key: 'Enter' });
    expect(run).toHaveBeenCalledOnce();
  });

  it('leaves digits to text fields, not to check boxes', () => {
    const run = vi.fn();
    const registry = new Registry();
    registry.add([command({ keys: ['3', ' '], run })]);
    const box = Object.assign(document.createElement('input'), { type: 'checkbox' });
    press(registry, document.createElement('input'), { key: '3' });
    press(registry, box, { key: ' ' });
    expect(run).not.toHaveBeenCalled();
    press(registry, box, { key: '3' });
    expect(run).toHaveBeenCalledOnce();
  });

  it('does, of several with the same keys, the one that can be done now', () => {
    const [show, grade] = [vi.fn(), vi.fn()];
    const registry = new Registry();
    registry.add([
      command({ id: 'review.show', keys: [' '], when: () => false, run: show }),
      command({ id: 'review.grade', keys: [' '], run: grade }),
    ]);
    press(registry, document.createElement('div'), { key: ' ' });
    expect([show, grade].map((it) => it.mock.calls.length)).toEqual([0, 1]);
  });

  it('knows signs that are typed with AltGr', () => {
    const run = vi.fn();
    const registry = new Registry();
    registry.add([command({ keys: ['@'], run })]);
    press(registry, document.createElement('div'), { key: '@', ctrlKey: true, altKey: true });
    expect(run).toHaveBeenCalledOnce();
  });

  it('does nothing with a command that cannot be done now', () => {
    const run = vi.fn();
    const registry = new Registry();
    registry.add([command({ keys: ['?'], when: () => false, run })]);
    press(registry, document.createElement('div'), { key: '?' });
    expect(run).not.toHaveBeenCalled();
  });

  it('forgets commands that are taken away, and refuses two with one id', () => {
    const registry = new Registry();
    const remove = registry.add([command({})]);
    expect(() => registry.add([command({})])).toThrow('app.theme');
    remove();
    expect(registry.all).toEqual([]);
  });
});
