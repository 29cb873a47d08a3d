import type { components } from '../api/schema';
import { catalogue } from '../text/catalogue';

type Schemas = components['schemas'];
export type FaultCode = Schemas['FaultCode'];
/** What the service finds wrong in a card or a file: its English sentence, and what that is made of. */
export type Wording = Schemas['Wording'];

/** The service's own sentences are English. */
const en = { say: ({ message }: Wording): string => message };

export type FaultText = typeof en;
export const useFaultText = catalogue<FaultText>(en, { de: () => import('./faults.de') });
