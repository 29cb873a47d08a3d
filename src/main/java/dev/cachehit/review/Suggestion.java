package dev.cachehit.review;

import dev.cachehit.fsrs.Rating;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A rating that the evidence speaks for. The person decides.
 *
 * @param rating the rating
 * @param code why, for pages that say it in the person's language
 * @param count how many hints or tries, where the code is about them
 * @param reason one sentence in English that says the same
 */
public record Suggestion(Rating rating, Code code, OptionalInt count, String reason) {
    private static final int TIMES_FASTER_OR_SLOWER = 2;

    /** Why a rating is suggested. */
    public enum Code {
        NOT_RIGHT,
        ANSWER_SHOWN,
        HINTS,
        TRIES,
        FIRST_TRY,
        SLOW,
        FAST
    }

    private Suggestion(Rating rating, Code code, String reason) {
        this(rating, code, OptionalInt.empty(), reason);
    }

    /**
     * The suggestion for a card: the worst of its sections'. There is none when a section could not be judged.
     *
     * @param sections what is known of each section
     * @param median the person's usual active time for the whole card in milliseconds, when time is to count
     */
    public static Optional<Suggestion> of(List<Evidence> sections, OptionalLong median) {
        Optional<Suggestion> worst = Optional.empty();
        for (Evidence section : sections) {
            Optional<Suggestion> one = ofSection(section);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            if (worst.isEmpty() || one.get().rating.grade() < worst.get().rating.grade()) {
                worst = one;
            }
        }
        return worst.map(
                suggestion -> suggestion.rating == Rating.GOOD ? byTime(suggestion, sections, median) : suggestion);
    }

    private static Optional<Suggestion> ofSection(Evidence section) {
        return switch (section.verdict()) {
            case SANDBOX_FAULT, UNJUDGED -> Optional.empty();
            case FAILED ->
                Optional.of(new Suggestion(Rating.AGAIN, Code.NOT_RIGHT, "The last submission was not right."));
            case PASSED -> Optional.of(ofPassed(section));
        };
    }

    private static Suggestion ofPassed(Evidence section) {
        if (section.answerShown()) {
            return new Suggestion(Rating.AGAIN, Code.ANSWER_SHOWN, "The answer was shown.");
        }
        if (section.hints() > 0) {
            return counted(Code.HINTS, section.hints(), "Right, with " + plural(section.hints(), "hint") + ".");
        }
        if (section.tries() > 1) {
            return counted(Code.TRIES, section.tries(), "Right after " + plural(section.tries(), "try", "tries") + ".");
        }
        return new Suggestion(Rating.GOOD, Code.FIRST_TRY, "Right at the first try, without hints.");
    }

    private static Suggestion counted(Code code, int count, String reason) {
        return new Suggestion(Rating.HARD, code, OptionalInt.of(count), reason);
    }

    private static Suggestion byTime(Suggestion good, List<Evidence> sections, OptionalLong median) {
        boolean timed = median.isPresent()
                && sections.stream().allMatch(section -> section.activeMillis().isPresent());
        if (!timed) {
            return good;
        }
        long time = sections.stream()
                .mapToLong(section -> section.activeMillis().orElse(0))
                .sum();
        long usual = median.getAsLong();
        if (time > TIMES_FASTER_OR_SLOWER * usual) {
            return new Suggestion(
                    Rating.HARD, Code.SLOW, "Right at the first try, in more than twice your usual time.");
        }
        return TIMES_FASTER_OR_SLOWER * time < usual
                ? new Suggestion(Rating.EASY, Code.FAST, "Right at the first try, in less than half your usual time.")
                : good;
    }

    private static String plural(int count, String one) {
        return plural(count, one, one + "s");
    }

    private static String plural(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
