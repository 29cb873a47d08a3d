package dev.cachehit.review;

import dev.cachehit.fsrs.Rating;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A rating that the evidence speaks for. The person decides.
 *
 * @param rating the rating
 * @param reason one sentence for the person
 */
public record Suggestion(Rating rating, String reason) {
    private static final int SLOW = 2;

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
            case FAILED -> Optional.of(new Suggestion(Rating.AGAIN, "The last submission was not right."));
            case PASSED -> Optional.of(ofPassed(section));
        };
    }

    private static Suggestion ofPassed(Evidence section) {
        if (section.answerShown()) {
            return new Suggestion(Rating.AGAIN, "The answer was shown.");
        }
        if (section.hints() > 0) {
            return new Suggestion(Rating.HARD, "Right, with " + plural(section.hints(), "hint") + ".");
        }
        if (section.tries() > 1) {
            return new Suggestion(Rating.HARD, "Right after " + plural(section.tries(), "try", "tries") + ".");
        }
        return new Suggestion(Rating.GOOD, "Right at the first try, without hints.");
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
        if (time > SLOW * usual) {
            return new Suggestion(Rating.HARD, "Right at the first try, in more than twice your usual time.");
        }
        return SLOW * time < usual
                ? new Suggestion(Rating.EASY, "Right at the first try, in less than half your usual time.")
                : good;
    }

    private static String plural(int count, String one) {
        return plural(count, one, one + "s");
    }

    private static String plural(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
