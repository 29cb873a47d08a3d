import { AnswerView } from '../../card/later';
import { whenIdle } from '../../editor/whenIdle';
import { later } from '../../ui/later';

/** What a card needs only once it has been answered; kept out of the first load. */
export const Result = later(() => import('./Result'));
export const InfoSheet = later(() => import('./InfoSheet'));
export const Edit = later(() => import('./Edit'));

/** Fetches them while the person thinks, so that nobody waits for them. */
export function fetchLater(): void {
  whenIdle(() => Promise.all([Result.fetch(), AnswerView.fetch(), InfoSheet.fetch()]));
}
