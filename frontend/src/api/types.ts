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
