package dev.cachehit.review;

/**
 * What the queue needs to know of a card besides its schedule.
 *
 * @param id the card's stable id
 * @param deck its deck, names joined by {@code ::}
 * @param topic what it is similar in to others
 * @param siblings cards with the same text are kept to different days; empty for a card without siblings
 * @param position order in which new cards are introduced
 */
public record CardBrief(String id, String deck, String topic, String siblings, long position) {}
