import type { DeckSettings, Settings } from '../../api/settings';
import { readSteps, writeSteps } from './steps';

/** What a deck says for itself, as it stands in its fields; an empty field says nothing. */
export interface DeckRow {
  name: string;
  retention: string;
  newPerDay: string;
  reviewsPerDay: string;
}

/** The settings as they stand in the fields. */
export interface Fields {
  retention: string;
  newPerDay: string;
  reviewsPerDay: string;
  rolloverHour: string;
  timeZone: string;
  learningSteps: string;
  relearningSteps: string;
  aheadMinutes: string;
  maximumInterval: string;
  fuzz: boolean;
  leechThreshold: string;
  leechesAreSuspended: boolean;
  timeCounts: boolean;
  decks: readonly DeckRow[];
}

/** What is wrong with a field. */
export type Fault =
  | { kind: 'range'; from: number; to: number; whole: boolean }
  | { kind: 'steps' }
  | { kind: 'zone' }
  | { kind: 'name' }
  | { kind: 'twice' };

/** Faults by field; those of the deck in row 2 are under `decks.2.retention`. */
export type Faults = Readonly<Record<string, Fault>>;

const RANGES = {
  retention: { from: 70, to: 99, whole: false },
  newPerDay: { from: 0, to: 99_999, whole: true },
  reviewsPerDay: { from: 0, to: 99_999, whole: true },
  rolloverHour: { from: 0, to: 23, whole: true },
  aheadMinutes: { from: 0, to: 1_440, whole: true },
  maximumInterval: { from: 1, to: 36_500, whole: true },
  leechThreshold: { from: 0, to: 1_000, whole: true },
} as const;

export function toFields(settings: Settings): Fields {
  return {
    retention: percentText(settings.desired_retention),
    newPerDay: String(settings.new_per_day),
    reviewsPerDay: String(settings.reviews_per_day),
    rolloverHour: String(settings.rollover_hour),
    timeZone: settings.time_zone,
    learningSteps: writeSteps(settings.learning_steps_s),
    relearningSteps: writeSteps(settings.relearning_steps_s),
    aheadMinutes: String(settings.learn_ahead_s / 60),
    maximumInterval: String(settings.maximum_interval_days),
    fuzz: settings.fuzz,
    leechThreshold: String(settings.leech_threshold),
    leechesAreSuspended: settings.leeches_are_suspended,
    timeCounts: settings.time_counts,
    decks: Object.entries(settings.decks).map(([name, deck]) => ({
      name,
      retention: deck.desired_retention === undefined ? '' : percentText(deck.desired_retention),
      newPerDay: String(deck.new_per_day ?? ''),
      reviewsPerDay: String(deck.reviews_per_day ?? ''),
    })),
  };
}

/** Edited fields only: what was put back to what it was is no edit. */
export function editsOf(base: Fields, edited: Partial<Fields>): Partial<Fields> {
  const differs = ([name, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(base[name as keyof Fields]);
  return Object.fromEntries(Object.entries(edited).filter(differs));
}

/** The settings that the fields say; without faults they can be sent. What has no field stays as it is. */
export function readFields(fields: Fields, base: Settings): { settings: Settings; faults: Faults } {
  const faults: Record<string, Fault> = {};
  const numeric = (name: keyof typeof RANGES, text: string, at: string = name): number => {
    const range = RANGES[name];
    const value = Number(text.replace(',', '.'));
    const fine =
      text.trim() !== '' &&
      value >= range.from &&
      value <= range.to &&
      (!range.whole || Number.isInteger(value));
    if (!fine) faults[at] = { kind: 'range', ...range };
    return value;
  };
  const steps = (name: 'learningSteps' | 'relearningSteps'): number[] => {
    const read = readSteps(fields[name]);
    if (!read) faults[name] = { kind: 'steps' };
    return read ?? [];
  };
  if (!isTimeZone(fields.timeZone)) faults.timeZone = { kind: 'zone' };
  const settings: Settings = {
    ...base,
    desired_retention: share(numeric('retention', fields.retention)),
    new_per_day: numeric('newPerDay', fields.newPerDay),
    reviews_per_day: numeric('reviewsPerDay', fields.reviewsPerDay),
    rollover_hour: numeric('rolloverHour', fields.rolloverHour),
    time_zone: fields.timeZone,
    learning_steps_s: steps('learningSteps'),
    relearning_steps_s: steps('relearningSteps'),
    learn_ahead_s: numeric('aheadMinutes', fields.aheadMinutes) * 60,
    maximum_interval_days: numeric('maximumInterval', fields.maximumInterval),
    fuzz: fields.fuzz,
    leech_threshold: numeric('leechThreshold', fields.leechThreshold),
    leeches_are_suspended: fields.leechesAreSuspended,
    time_counts: fields.timeCounts,
    decks: {},
  };
  fields.decks.forEach((row, index) => {
    const at = `decks.${index}`;
    const name = row.name.trim();
    if (name === '') faults[`${at}.name`] = { kind: 'name' };
    if (Object.hasOwn(settings.decks, name)) faults[`${at}.name`] = { kind: 'twice' };
    const deck: DeckSettings = {};
    if (row.retention.trim())
      deck.desired_retention = share(numeric('retention', row.retention, `${at}.retention`));
    if (row.newPerDay.trim()) deck.new_per_day = numeric('newPerDay', row.newPerDay, `${at}.newPerDay`);
    if (row.reviewsPerDay.trim()) {
      deck.reviews_per_day = numeric('reviewsPerDay', row.reviewsPerDay, `${at}.reviewsPerDay`);
    }
    settings.decks[name] = deck;
  });
  return { settings, faults };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name.trim() !== '';
  } catch {
    return false;
  }
}

/** Without the noise of binary fractions. */
const share = (percent: number) => Number((percent / 100).toFixed(6));
const percentText = (value: number) => String(Number((value * 100).toFixed(4)));
