import { useState } from 'react';
import type { Chosen } from '../../api/cards';

/** Which cards of a search are selected: some by their ids, or all that it finds, also those not shown yet. */
export function useSelection(search: string) {
  const [state, setState] = useState<{ search: string; ids: ReadonlySet<string> | 'all' }>({
    search,
    ids: new Set(),
  });
  // Another search begins with nothing.
  const ids = state.search === search ? state.ids : new Set<string>();
  const set = (next: ReadonlySet<string> | 'all') => setState({ search, ids: next });
  const chosen: Chosen = ids === 'all' ? { query: search } : { cards: [...ids] };
  return {
    chosen,
    isAll: ids === 'all',
    /** How many; undefined for all that the search finds. */
    count: ids === 'all' ? undefined : ids.size,
    has: (id: string) => ids === 'all' || ids.has(id),
    toggle: (id: string, shown: readonly string[]) => {
      const next = new Set(ids === 'all' ? shown : ids);
      if (!next.delete(id)) next.add(id);
      set(next);
    },
    all: () => set('all'),
    none: () => set(new Set()),
  };
}

export type Selection = ReturnType<typeof useSelection>;
