import { number } from '../../text/format';
import type { DataText } from './dataText';

const cards = (n: number) => (n === 1 ? '1 Karte' : `${number(n)} Karten`);

export const text: DataText = {
  copies: 'Kopien',
  copiesHint: (daily, byHand) =>
    `${daily > 0 ? `Der Dienst kopiert einmal am Tag alles und behält ${number(daily)} dieser Kopien` : 'Der Dienst macht keine täglichen Kopien'}; von den hier gemachten behält er die letzten ${number(byHand)}. Sie helfen bei Versehen; gegen eine kaputte Platte bewahre eine anderswo auf.`,
  restore: (
    <>
      <code>make restore</code> im Ordner von CacheHit zeigt die Kopien und spielt eine zurück; was sie
      ersetzt, bleibt erhalten.
    </>
  ),
  noCopies: 'Es gibt noch keine Kopie.',
  copiesNotRead: 'Die Kopien waren nicht aufzuzählen',
  makeCopy: 'Jetzt eine Kopie machen',
  making: 'Wird kopiert …',
  made: 'Die Kopie ist gemacht und geprüft.',
  copyNotMade: 'Es wurde keine Kopie gemacht',

  takeOver: 'Eine Sammlung übernehmen',
  takeOverHint:
    'Die Datei von „Alles ausgeben“, von diesem oder einem anderen CacheHit. Nichts ändert sich, bevor du gesehen hast, was.',
  chooseFile: 'Die Datei wählen',
  working: 'In Arbeit …',
  would: (file) => `Was das Übernehmen von ${file} täte`,
  report: ({ cards: c, reviews, kept_apart }) =>
    `${cards(c.added)} dazu, ${number(c.changed)} geändert, ${number(c.unchanged)} wie sie sind; ${number(reviews.added)} Wiederholungen dazu, ${number(reviews.known)} schon da.${kept_apart.length > 0 ? ` ${cards(kept_apart.length)} hier anders weitergelernt; sie behalten ihre eigenen Wiederholungen.` : ''}`,
  takeOverNow: 'Übernehmen',
  cancel: 'Abbrechen',
  takenOver: 'Die Sammlung ist übernommen',
  before: (copy) => `Alles, wie es vorher war, ist aufgehoben als ${copy}.`,
  notTakenOver: 'Es wurde nichts übernommen',

  access: 'Zugang',
  accessHint:
    'Dieser Browser hat den Zugangsschlüssel genannt und darf hinein. Lass ihn das vergessen, wenn auch andere diesen Browser benutzen. Um alle Browser auszusperren, ändere den Schlüssel dort, wo der Dienst gestartet wird.',
  forget: 'Den Schlüssel in diesem Browser vergessen',
  notForgotten: 'Der Schlüssel wurde nicht vergessen',
};
