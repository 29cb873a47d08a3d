import { expect, it } from 'vitest';
import type { Settings } from '../../api/settings';
import { editsOf, readFields, toFields } from './form';
import { readSteps, writeSteps } from './steps';

const SETTINGS: Settings = {
  time_zone: 'Europe/Berlin',
  rollover_hour: 4,
  desired_retention: 0.9,
  learning_steps_s: [60, 600],
  relearning_steps_s: [600],
  maximum_interval_days: 36_500,
  fuzz: true,
  weights: [1, 2],
  new_per_day: 20,
  reviews_per_day: 200,
  learn_ahead_s: 1_200,
  leech_threshold: 8,
  leeches_are_suspended: true,
  time_counts: false,
  decks: { 'Python::Text': { desired_retention: 0.855, new_per_day: 5 } },
};
const FIELDS = toFields(SETTINGS);
const faults = (edit: Partial<typeof FIELDS>) => readFields({ ...FIELDS, ...edit }, SETTINGS).faults;

it('what is read from untouched fields is what was there, also what has no field', () => {
  expect(readFields(FIELDS, SETTINGS)).toEqual({ settings: SETTINGS, faults: {} });
  expect(FIELDS.decks[0]).toEqual({
    name: 'Python::Text',
    retention: '85.5',
    newPerDay: '5',
    reviewsPerDay: '',
  });
});

it('a fault is named by its field, with what is allowed', () => {
  expect(faults({ retention: '69', newPerDay: '-1', reviewsPerDay: '', aheadMinutes: '1.5' })).toEqual({
    retention: { kind: 'range', from: 70, to: 99, whole: false },
    newPerDay: { kind: 'range', from: 0, to: 99_999, whole: true },
    reviewsPerDay: { kind: 'range', from: 0, to: 99_999, whole: true },
    aheadMinutes: { kind: 'range', from: 0, to: 1_440, whole: true },
  });
  expect(faults({ learningSteps: '1 m', timeZone: 'Berlin' })).toEqual({
    learningSteps: { kind: 'steps' },
    timeZone: { kind: 'zone' },
  });
});

it('decks have a name, once, and numbers within range', () => {
  const row = { name: 'Ruby', retention: '', newPerDay: '', reviewsPerDay: '' };
  expect(faults({ decks: [row, { ...row, newPerDay: 'x' }, { ...row, name: ' ' }] })).toEqual({
    'decks.1.name': { kind: 'twice' },
    'decks.1.newPerDay': { kind: 'range', from: 0, to: 99_999, whole: true },
    'decks.2.name': { kind: 'name' },
  });
});

it('a comma is a decimal point too', () => {
  const { settings } = readFields({ ...FIELDS, retention: '92,5' }, SETTINGS);
  expect(settings.desired_retention).toBe(0.925);
});

it('what was put back is no edit', () => {
  expect(editsOf(FIELDS, { newPerDay: '21', fuzz: true, decks: [...FIELDS.decks] })).toEqual({
    newPerDay: '21',
  });
});

it('steps are written in units', () => {
  expect(readSteps('30s, 1m 10m  1.5h 1d')).toEqual([30, 60, 600, 5_400, 86_400]);
  expect(readSteps('')).toEqual([]);
  expect([readSteps('10'), readSteps('0m'), readSteps('m'), readSteps('-1m')]).toEqual(
    Array.from({ length: 4 }),
  );
  expect(writeSteps([30, 60, 5_400, 86_400])).toBe('30s 1m 90m 1d');
});
