import { lazy } from 'react';
import { fetchAnswering } from '../../card/later';
import { whenIdle } from '../../editor/whenIdle';

const fetchResult = () => import('./Result');
const fetchInfo = () => import('./InfoSheet');
const fetchEdit = () => import('./Edit');

/** What a card needs only once it has been answered; kept out of the first load. */
export const Result = lazy(fetchResult);
export const InfoSheet = lazy(fetchInfo);
export const Edit = lazy(fetchEdit);

/** Fetches them while the person thinks, so that nobody waits for them. */
export function fetchLater(): void {
  whenIdle(() => Promise.all([fetchResult(), fetchAnswering(), fetchInfo()]));
}
