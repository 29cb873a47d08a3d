import type { components } from './schema';

type Schemas = components['schemas'];

export type Language = Schemas['Language'];
export type Limits = Schemas['Limits'];
export type ContainerState = Schemas['ContainerState'];
export type Health = Schemas['Health'];
export type Problem = Schemas['Problem'];
export type ExecutionRequest = Schemas['ExecutionRequest'];
export type ExecutionResult = Schemas['ExecutionResult'];
export type ExecutionStatus = Schemas['ExecutionStatus'];
export type OutputEvent = Schemas['OutputEvent'];

export type NextCard = Schemas['NextCard'];
export type Question = Schemas['Question'];
export type QuestionCard = Schemas['QuestionCard'];
export type Section = QuestionCard['sections'][number];
export type ReviewCounts = Schemas['ReviewCounts'];
export type DeckCounts = ReviewCounts & { deck: string };
export type CardSchedule = Schemas['CardSchedule'];
export type CardAnswer = Schemas['CardAnswer'];
export type Rating = 1 | 2 | 3 | 4;
export type Grade = Schemas['Grade'];
export type Graded = Schemas['Graded'];
export type Evidence = Schemas['Evidence'];
export type Suggestion = Schemas['Suggestion'] & { rating?: Rating };
export type Draft = Schemas['Draft'];
export type CardSubmission = Schemas['CardSubmission'];
export type Verdict = Schemas['Verdict'];
export type TestResult = Schemas['TestResult'];
