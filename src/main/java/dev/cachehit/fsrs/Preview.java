package dev.cachehit.fsrs;

/** What each of the four ratings would do now; giving one of them then does exactly that. */
public record Preview(Outcome again, Outcome hard, Outcome good, Outcome easy) {
    /** The outcome of one rating. */
    public Outcome of(Rating rating) {
        return switch (rating) {
            case AGAIN -> again;
            case HARD -> hard;
            case GOOD -> good;
            case EASY -> easy;
        };
    }
}
