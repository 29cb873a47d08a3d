import { lazy } from 'react';

const fetchAnswer = () => import('./AnswerView');
const fetchForms = () => import('./Forms');

export const AnswerView = lazy(fetchAnswer);
/** The fields of sections that are not answered with a program. */
export const Forms = lazy(fetchForms);

/** Fetches what a card needs only once it is answered. */
export const fetchAnswering = () => Promise.all([fetchAnswer(), fetchForms()]);
