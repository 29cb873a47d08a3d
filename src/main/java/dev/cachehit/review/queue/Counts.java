package dev.cachehit.review.queue;

/**
 * How many cards a queue holds. {@code learning + reviews + fresh} is its length.
 *
 * @param learning cards in a learning step that can be answered now
 * @param reviews cards in review
 * @param fresh new cards
 * @param waiting cards in a learning step whose time comes later on this day; not in the queue yet
 */
public record Counts(int learning, int reviews, int fresh, int waiting) {
    /** The length of the queue. */
    public int total() {
        return learning + reviews + fresh;
    }
}
