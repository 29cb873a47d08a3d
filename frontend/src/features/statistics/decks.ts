import type { Maturity } from '../../api/statistics';

export const SEPARATOR = '::';
export type Ripeness = Maturity['decks'][number];

export const STAGES = ['new', 'learning', 'young', 'mature'] as const;

/** Every deck that there is, and every one that others lie in, in order. */
export function deckNames(decks: readonly Ripeness[]): string[] {
  const names = decks.flatMap(({ deck }) => {
    const parts = deck.split(SEPARATOR);
    return parts.map((_, index) => parts.slice(0, index + 1).join(SEPARATOR));
  });
  return [...new Set(names)].sort((a, b) => a.localeCompare(b));
}

/** A deck and all that lie in it, or all decks. */
export function within(decks: readonly Ripeness[], outer: string | undefined): readonly Ripeness[] {
  return outer === undefined
    ? decks
    : decks.filter(({ deck }) => deck === outer || deck.startsWith(outer + SEPARATOR));
}

/** The decks one step inside of a deck, or the outermost ones, each with all that is in it. */
export function inside(decks: readonly Ripeness[], outer: string | undefined): Ripeness[] {
  const depth = outer === undefined ? 1 : outer.split(SEPARATOR).length + 1;
  const groups = new Map<string, Ripeness>();
  for (const each of within(decks, outer)) {
    const deck = each.deck.split(SEPARATOR).slice(0, depth).join(SEPARATOR);
    groups.set(deck, sum(deck, groups.get(deck), each));
  }
  return [...groups.values()].sort((a, b) => a.deck.localeCompare(b.deck));
}

/** All decks as one. */
export function total(decks: readonly Ripeness[]): Ripeness {
  return decks.reduce<Ripeness>((all, each) => sum('', all, each), sum('', undefined, undefined));
}

export function size(deck: Ripeness): number {
  return STAGES.reduce((all, stage) => all + deck[stage], 0);
}

function sum(deck: string, a: Ripeness | undefined, b: Ripeness | undefined): Ripeness {
  const add = (name: (typeof STAGES)[number] | 'suspended') => (a?.[name] ?? 0) + (b?.[name] ?? 0);
  return {
    deck,
    new: add('new'),
    learning: add('learning'),
    young: add('young'),
    mature: add('mature'),
    suspended: add('suspended'),
  };
}
