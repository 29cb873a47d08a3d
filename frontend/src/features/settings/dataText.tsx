import type { Takeover } from '../../api/collection';
import { catalogue } from '../../text/catalogue';
import { number } from '../../text/format';

const cards = (n: number) => (n === 1 ? '1 card' : `${number(n)} cards`);

const en = {
  copies: 'Copies',
  copiesHint: (daily: number, byHand: number) =>
    `${daily > 0 ? `The service copies everything once a day, and keeps ${number(daily)} of those copies` : 'The service makes no daily copies'}; of those made here it keeps the last ${number(byHand)}. They help against mistakes; against a broken disk, keep one elsewhere.`,
  restore: (
    <>
      <code>make restore</code> in CacheHit’s folder lists the copies and puts one back; what it replaces is
      kept.
    </>
  ),
  noCopies: 'There is no copy yet.',
  copiesNotRead: 'The copies could not be listed',
  makeCopy: 'Make a copy now',
  making: 'Copying …',
  made: 'The copy is made, and checked.',
  copyNotMade: 'No copy was made',

  takeOver: 'Take over a collection',
  takeOverHint:
    'The file of “Export everything”, of this or another CacheHit. Nothing changes before you have seen what would.',
  chooseFile: 'Choose the file',
  working: 'Working …',
  would: (file: string) => `What taking over ${file} would do`,
  report: ({ cards: c, reviews, kept_apart }: Takeover) =>
    `${cards(c.added)} added, ${number(c.changed)} changed, ${number(c.unchanged)} as they are; ${number(reviews.added)} reviews added, ${number(reviews.known)} here already.${kept_apart.length > 0 ? ` ${cards(kept_apart.length)} went on differently here and will keep their own reviews.` : ''}`,
  takeOverNow: 'Take over',
  cancel: 'Cancel',
  takenOver: 'The collection is taken over',
  before: (copy: string) => `Everything as it was before is kept as ${copy}.`,
  notTakenOver: 'Nothing was taken over',

  access: 'Access',
  accessHint:
    'This browser has given the access token and is let in. Forget that here when others use this browser too. To lock out every browser, change the token where the service is started.',
  forget: 'Forget the token in this browser',
  notForgotten: 'The token was not forgotten',
};

export type DataText = typeof en;
export const useDataText = catalogue<DataText>(en, { de: () => import('./dataText.de') });
