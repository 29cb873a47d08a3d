import type { WrittenCard } from '../api/authoring';

/** A card in the fields in which it is written. */
export interface Fields {
  readonly deck: string;
  readonly title: string;
  /** With spaces between. */
  readonly tags: string;
  /** Empty: made of the deck and the title. */
  readonly id: string;
  readonly text: string;
}

export type FieldName = keyof Fields;

const NAMES: readonly FieldName[] = ['deck', 'title', 'tags', 'id', 'text'];

export const EMPTY: Fields = { deck: '', title: '', tags: '', id: '', text: '' };

export function fieldsOf({ deck, title, tags, id = '', text }: WrittenCard): Fields {
  return { deck, title, tags: tags.join(' '), id, text };
}

export function writtenOf({ deck, title, tags, id, text }: Fields): WrittenCard {
  const written = { deck, title, tags: tags.split(/[\s,]+/).filter((it) => it !== ''), text };
  return id.trim() === '' ? written : { ...written, id: id.trim() };
}

export function isSame(one: Fields, other: Fields): boolean {
  return NAMES.every((name) => one[name] === other[name]);
}

export function isFields(value: unknown): value is Fields {
  return (
    typeof value === 'object' &&
    value !== null &&
    NAMES.every((name) => typeof (value as Record<string, unknown>)[name] === 'string')
  );
}

/** All of a card as one text, as in a deck's file; for comparing two. */
export function sourceOf({ deck, title, tags, text }: Fields): string {
  const braces = writtenOf({ deck, title, tags, id: '', text }).tags.map((tag) => `.${tag}`);
  return `# ${deck}\n\n## ${title}${braces.length > 0 ? ` {${braces.join(' ')}}` : ''}\n\n${text}`;
}
