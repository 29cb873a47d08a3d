import { lazy } from 'react';
import { whenIdle } from '../../editor/whenIdle';

const fetchResult = () => import('./Result');
const fetchAnswer = () => import('./AnswerView');
const fetchInfo = () => import('./InfoSheet');
const fetchForms = () => import('./Forms');

/** What a card needs only once it has been answered; kept out of the first load. */
export const Result = lazy(fetchResult);
export const AnswerView = lazy(fetchAnswer);
export const InfoSheet = lazy(fetchInfo);
/** The fields of sections that are not answered with a program. */
export const Forms = lazy(fetchForms);

/** Fetches them while the person thinks, so that nobody waits for them. */
export function fetchLater(): void {
  whenIdle(() => Promise.all([fetchResult(), fetchAnswer(), fetchForms(), fetchInfo()]));
}
