import type { Wording } from '../api/failure';
import type { components } from '../api/schema';
import { catalogue } from '../text/catalogue';

export type FaultCode = components['schemas']['FaultCode'];
export type { Wording };

/** The service's own sentences are English. */
const en = { say: ({ message }: Wording): string => message };

export type FaultText = typeof en;
export const useFaultText = catalogue<FaultText>(en, { de: () => import('./faults.de') });
