import type { components } from './schema';
import type { Problem } from './types';

/** Why a call gave no answer that can be used. */
export type Failure =
  /** Nobody answered, or only the web server in front of the service did. */
  | { kind: 'away' }
  /** The connection ended in the middle of an answer. */
  | { kind: 'broken' }
  /** Every place is taken; `retryAfter` in seconds. */
  | { kind: 'busy'; detail: string; retryAfter: number }
  /** Docker is down, or a container cannot be started; the detail says which. */
  | { kind: 'not-started'; detail: string }
  /** The service wants its access token first. */
  | { kind: 'locked' }
  | { kind: 'too-large'; detail: string }
  /** Any other refusal, in the service's own words. */
  | {
      kind: 'refused';
      status: number;
      title: string;
      detail: string;
      /** The detail, or its reason, taken apart. */
      wording?: Wording;
      faults?: readonly FileFault[];
    };

/** What the service finds wrong: its English sentence, and what that is made of. */
export type Wording = components['schemas']['Wording'];

/** What is wrong in a file, and what to do about it; line 0 is the file as a whole. */
export type FileFault = NonNullable<components['schemas']['ImportFaults']['faults']>[number];

/** Thrown by the calls in this folder, and by nothing else. */
export class ApiError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(`${failure.kind}${'detail' in failure ? `: ${failure.detail}` : ''}`);
    this.name = 'ApiError';
    this.failure = failure;
  }
}

/** Statuses with which a web server says that the service behind it is away. */
const GATEWAY = new Set([502, 504]);

/** Reads an answer that is not a success. */
export async function failureOf(response: Response): Promise<Failure> {
  const { status } = response;
  if (GATEWAY.has(status)) return { kind: 'away' };
  if (status === 401) return { kind: 'locked' };
  const problem = await problemOf(response);
  if (status === 413) return { kind: 'too-large', detail: problem?.detail ?? '' };
  if (problem === null) {
    return status === 503
      ? { kind: 'away' }
      : { kind: 'refused', status, title: `Status ${status}`, detail: '' };
  }
  const { title, detail, wording, faults } = problem;
  if (status === 503) {
    const retryAfter = Number(response.headers.get('Retry-After'));
    return retryAfter > 0 ? { kind: 'busy', detail, retryAfter } : { kind: 'not-started', detail };
  }
  return {
    kind: 'refused',
    status,
    title,
    detail,
    ...(wording ? { wording } : {}),
    ...(faults ? { faults } : {}),
  };
}

type KnownProblem = Pick<Problem, 'title' | 'detail' | 'wording'> & { faults?: readonly FileFault[] };

async function problemOf(response: Response): Promise<KnownProblem | null> {
  if (!response.headers.get('Content-Type')?.includes('json')) return null;
  try {
    const body: Partial<KnownProblem> = await response.json();
    return {
      title: body.title ?? `Status ${response.status}`,
      detail: body.detail ?? '',
      ...(body.wording ? { wording: body.wording } : {}),
      ...(body.faults ? { faults: body.faults } : {}),
    };
  } catch {
    return null;
  }
}
