package dev.cachehit.deck;

import java.time.Instant;

/**
 * A card as it is kept.
 *
 * @param version grows with each change of this card, from 1
 * @param source the file it came from; empty when it was made here
 * @param position order in which new cards come up
 */
public record StoredCard(Card card, long version, String source, long position, Instant changedAt) {}
