// Reads [{"weights": [..21..], "reviews": [{"at": ms, "rating": 1..4}, ...]}, ...] from standard input and prints, for
// each history, the card after each review as ts-fsrs schedules it: no fuzz, default steps, UTC days.
import { readFileSync } from "node:fs";
import { createEmptyCard, fsrs } from "ts-fsrs";

const histories = JSON.parse(readFileSync(0, "utf8"));

const answers = histories.map(({ weights, reviews }) => {
  const scheduler = fsrs({ w: weights, enable_fuzz: false, enable_short_term: true });
  let card = createEmptyCard(new Date(reviews[0].at));
  return reviews.map(({ at, rating }) => {
    card = scheduler.next(card, new Date(at), rating).card;
    return {
      stability: card.stability,
      difficulty: card.difficulty,
      phase: card.state,
      step: card.learning_steps,
      days: card.scheduled_days,
      due: card.due.getTime(),
      reviews: card.reps,
      lapses: card.lapses,
    };
  });
});

process.stdout.write(JSON.stringify(answers));
