/**
 * When a card is shown again: the FSRS-6 memory model, the card-level scheduler with its learning steps and fuzz,
 * study days, and the replay of a log. Everything here is a pure function of its arguments; nothing reads a clock,
 * a file or a random source. See {@code docs/scheduling.md}.
 */
@NullMarked
package dev.cachehit.fsrs;

import org.jspecify.annotations.NullMarked;
