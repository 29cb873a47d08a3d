package dev.cachehit.review;

import dev.cachehit.fsrs.CardKey;
import dev.cachehit.fsrs.CardState;
import dev.cachehit.fsrs.Phase;

/**
 * Everything about a card that reviewing changes.
 *
 * @param state the scheduler's part
 * @param suspended out of every queue until it is resumed
 * @param buriedUntil milliseconds since 1970 until which it is out of the queue, 0 for not at all
 */
public record Schedule(CardState state, boolean suspended, long buriedUntil) {

    /** Of a card that nothing has happened to. */
    public static Schedule fresh(String cardId) {
        return new Schedule(CardState.fresh(CardKey.of(cardId)), false, 0);
    }

    /** The same with another state. */
    public Schedule with(CardState other) {
        return new Schedule(other, suspended, buriedUntil);
    }

    /**
     * One line, exact to the last bit: phase, step, stability, difficulty, due, last review, interval, reviews, lapses,
     * suspended, buried until.
     */
    public String text() {
        return state.phase().code() + " " + state.step() + " " + state.stability() + " " + state.difficulty() + " "
                + state.dueAt() + " " + state.lastReviewAt() + " " + state.intervalDays() + " " + state.reviews() + " "
                + state.lapses() + " " + (suspended ? 1 : 0) + " " + buriedUntil;
    }

    /**
     * The schedule of a line that {@link #text} made.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Schedule parse(String cardId, String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 11) {
            throw new IllegalArgumentException("'" + text + "' is no schedule: it must have 11 parts");
        }
        CardState state = new CardState(
                CardKey.of(cardId),
                Phase.of(Integer.parseInt(parts[0])),
                Integer.parseInt(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]),
                Long.parseLong(parts[4]),
                Long.parseLong(parts[5]),
                Integer.parseInt(parts[6]),
                Integer.parseInt(parts[7]),
                Integer.parseInt(parts[8]));
        return new Schedule(state, parts[9].equals("1"), Long.parseLong(parts[10]));
    }
}
