package dev.cachehit.review;

import dev.cachehit.fsrs.Rating;
import java.util.OptionalLong;

/**
 * A grade as the person gave it.
 *
 * @param id made by the client; the same id is the same grade, however often it arrives
 * @param cardId the card
 * @param version of the card's schedule that the person saw
 * @param rating the rating
 * @param cram whether the schedule is left alone
 * @param durationMillis how long the person took, where that is known
 * @param evidence a JSON array, kept with the rating
 */
public record Grade(
        String id,
        String cardId,
        int version,
        Rating rating,
        boolean cram,
        OptionalLong durationMillis,
        String evidence) {}
