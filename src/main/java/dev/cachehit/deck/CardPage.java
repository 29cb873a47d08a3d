package dev.cachehit.deck;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list of cards.
 *
 * @param next where the next part begins; nothing at the end
 */
public record CardPage(List<CardSummary> cards, Optional<Long> next) {}
