package dev.cachehit.fsrs;

/** How well a card was remembered, in the four grades that FSRS and Anki share. */
public enum Rating {
    /** Not remembered. */
    AGAIN(1),
    /** Remembered with serious difficulty. */
    HARD(2),
    /** Remembered after some thought. */
    GOOD(3),
    /** Remembered at once. */
    EASY(4);

    private final int grade;

    Rating(int grade) {
        this.grade = grade;
    }

    /** The grade G of the formulas, 1 to 4; it is also what is stored. */
    public int grade() {
        return grade;
    }

    /**
     * The rating of a grade.
     *
     * @throws InvalidSchedulingException when the grade is not 1 to 4
     */
    public static Rating of(int grade) {
        for (Rating rating : values()) {
            if (rating.grade == grade) {
                return rating;
            }
        }
        throw new InvalidSchedulingException("rating", grade, "must be 1 (again), 2 (hard), 3 (good) or 4 (easy)");
    }
}
