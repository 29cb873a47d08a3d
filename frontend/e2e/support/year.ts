import type { Page } from 'playwright-core';

const DAY_MS = 86_400_000;
const DECKS = ['JavaScript::Values', 'Python::Collections', 'Python::Text', 'Ruby::Blocks'];

/** What the service would say to somebody who has learned for a year; always the same, up to the date. */
export function yearOfLearning(today = new Date()) {
  const random = generator(7);
  const iso = (offset: number) => new Date(today.getTime() + offset * DAY_MS).toISOString().slice(0, 10);
  const days = Array.from({ length: 320 }, (_, index) => ({
    day: iso(index - 319),
    reviews: Math.round((20 + index / 8) * (0.3 + random())),
    duration_ms: Math.round(600_000 + random() * 900_000),
  })).filter(() => random() > 0.18);
  const months = Array.from({ length: 11 }, (_, index) => iso((index - 10) * 30).slice(0, 7)).flatMap(
    (month, index) =>
      (['young', 'mature'] as const).slice(0, index < 2 ? 1 : 2).map((stage) => ({
        month,
        stage,
        reviews: 80 + index * 30,
        true_retention: 0.84 + random() * 0.12,
        predicted_retention: 0.88 + random() * 0.04,
      })),
  );
  return {
    forecast: {
      overdue: 12,
      days: Array.from({ length: 30 }, (_, index) => ({
        day: iso(index),
        due: Math.round((60 - index) * (0.4 + random() * 0.8)),
      })),
    },
    maturity: {
      decks: DECKS.map((deck, index) => ({
        deck,
        new: 20 + index * 14,
        learning: 4 + index,
        young: 60 - index * 9,
        mature: 110 - index * 25,
        suspended: index,
      })),
    },
    retention: { months },
    heatmap: { days },
    'answer-times': {
      times: [4, 30, 110, 420, 910, 640, 220, 60, 12].map((answers, index) => ({
        from_s: index === 0 ? 0 : 2 ** index,
        to_s: 2 ** (index + 1),
        answers,
      })),
    },
    languages: {
      languages: ['javascript', 'python', 'ruby'].map((language, index) => ({
        language,
        new: 20 + index * 14,
        learning: 4 + index,
        young: 60 - index * 9,
        mature: 110 - index * 25,
        suspended: index,
        reviews: 900 - index * 140,
        duration_ms: 9_000_000 - index * 1_000_000,
        true_retention: 0.93 - index * 0.04,
        predicted_retention: 0.91,
      })),
    },
    hours: {
      hours: [7, 8, 9, 12, 13, 17, 18, 19, 20, 21, 22].map((hour) => ({
        hour,
        reviews: Math.round(80 + 400 * random()),
        true_retention: 0.8 + 0.15 * random(),
      })),
    },
  };
}

/** Lets the page see a year of learning; what else it asks for comes from the stack. */
export async function withYearOfLearning(page: Page): Promise<void> {
  const year: Record<string, unknown> = yearOfLearning();
  await page.route('**/api/stats/*', (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    return route.fulfill({ json: year[name] });
  });
}

/** Numbers from 0 to 1 that look like chance and are the same each time (a linear congruential generator). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
