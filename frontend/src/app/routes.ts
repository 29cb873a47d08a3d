import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Text } from './text';

type Page = () => Promise<{ default: ComponentType }>;

/** A room of the app with a place in the navigation. */
export interface Route {
  /** First part of the path; what follows it and the query are the room's own. */
  readonly path: string;
  readonly name: Exclude<keyof Text['rooms'], 'missing'>;
  /** Fetches the room's script; again costs nothing. */
  readonly load: Page;
  readonly Page: LazyExoticComponent<ComponentType>;
  /** `bench` fills the window and scrolls inside, `page` is as long as it is. */
  readonly layout: 'bench' | 'page';
}

function route(path: string, name: Route['name'], layout: Route['layout'], load: Page): Route {
  return { path, name, layout, load, Page: lazy(load) };
}

/** Every room, in the order of the navigation; the first one is also at `/`. */
export const ROUTES: readonly Route[] = [
  route('/today', 'today', 'page', () => import('../features/today/Today')),
  route('/review', 'review', 'bench', () => import('../features/review/Review')),
  route('/decks', 'decks', 'page', () => import('../features/decks/Decks')),
  route('/statistics', 'statistics', 'page', () => import('../features/statistics/Statistics')),
  route('/playground', 'playground', 'bench', () => import('../features/playground/Playground')),
  route('/settings', 'settings', 'page', () => import('../features/settings/Settings')),
];

/** Where a card is written, which takes the whole window. */
const AUTHORING = /^\/decks\/(new|edit)$/;

/** How the room is laid out at this path. */
export function layoutOf(path: string): Route['layout'] | undefined {
  return AUTHORING.test(path) ? 'bench' : routeOf(path)?.layout;
}

/** The room that a path leads to. */
export function routeOf(path: string): Route | undefined {
  if (path === '/') return ROUTES[0];
  return ROUTES.find((it) => path === it.path || path.startsWith(`${it.path}/`));
}
