package dev.cachehit.fsrs;

import java.time.Duration;

/**
 * What a rating does to a card.
 *
 * @param rating the rating given
 * @param state the card afterwards
 * @param delay how long until it comes back, as a person is told: whole days, or a step shorter than a day
 */
public record Outcome(Rating rating, CardState state, Duration delay) {}
