package dev.cachehit.fsrs;

import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.pow;

/**
 * FSRS-6 with short-term reviews.
 *
 * <p>Formulas: "The Algorithm", section FSRS-6, in the wiki of open-spaced-repetition/fsrs4anki; limits as in the
 * reference implementation open-spaced-repetition/fsrs-rs. G is the grade 1 to 4, S the stability in days, D the
 * difficulty, R the retrievability, t the elapsed days, w the weights, and d = w20.
 *
 * <p>{@link StrictMath} makes the results the same to the last bit on every machine, so that a log replays elsewhere to
 * exactly the states that were stored.
 */
public final class Fsrs6 implements MemoryModel {
    private final Weights w;
    private final double factor;

    /** A model with these weights. */
    public Fsrs6(Weights weights) {
        this.w = weights;
        this.factor = pow(0.9, -1 / w.at(20)) - 1;
    }

    /** S0 = w[G-1]; D0(G) = w4 - e^(w5 (G-1)) + 1. */
    @Override
    public MemoryState first(Rating rating) {
        return MemoryState.clamped(w.at(rating.grade() - 1), initialDifficulty(rating));
    }

    @Override
    public MemoryState next(MemoryState before, double elapsedDays, Rating rating) {
        return MemoryState.clamped(stability(before, elapsedDays, rating), difficulty(before.difficulty(), rating));
    }

    /** R = (1 + F t / S)^-d with F = 0.9^(-1/d) - 1, so that R = 0.9 when t = S. */
    @Override
    public double retrievability(MemoryState state, double elapsedDays) {
        return pow(1 + factor * elapsedDays / state.stability(), -w.at(20));
    }

    /** I = (S / F) (r^(-1/d) - 1): retrievability solved for t. */
    @Override
    public double interval(MemoryState state, double retention) {
        return state.stability() / factor * (pow(retention, -1 / w.at(20)) - 1);
    }

    private double stability(MemoryState before, double elapsedDays, Rating rating) {
        if (elapsedDays < 1) {
            return afterSameDay(before.stability(), rating);
        }
        double r = retrievability(before, elapsedDays);
        return rating == Rating.AGAIN ? afterLapse(before, r) : afterSuccess(before, r, rating);
    }

    /** S (1 + e^w8 (11 - D) S^-w9 (e^(w10 (1 - R)) - 1) h b) with h = w15 for Hard and b = w16 for Easy, else 1. */
    private double afterSuccess(MemoryState before, double r, Rating rating) {
        double s = before.stability();
        double hard = rating == Rating.HARD ? w.at(15) : 1;
        double easy = rating == Rating.EASY ? w.at(16) : 1;
        double growth = exp(w.at(8)) * (11 - before.difficulty()) * pow(s, -w.at(9)) * (exp(w.at(10) * (1 - r)) - 1);
        return s * (1 + growth * hard * easy);
    }

    /** min(w11 D^-w12 ((S + 1)^w13 - 1) e^(w14 (1 - R)), S / e^(w17 w18)). */
    private double afterLapse(MemoryState before, double r) {
        double s = before.stability();
        double forgotten =
                w.at(11) * pow(before.difficulty(), -w.at(12)) * (pow(s + 1, w.at(13)) - 1) * exp(w.at(14) * (1 - r));
        return min(forgotten, s / exp(w.at(17) * w.at(18)));
    }

    /** S S^-w19 e^(w17 (G - 3 + w18)); for Hard and better never less than S. */
    private double afterSameDay(double s, Rating rating) {
        double change = pow(s, -w.at(19)) * exp(w.at(17) * (rating.grade() - 3 + w.at(18)));
        return s * (rating == Rating.AGAIN ? change : max(change, 1));
    }

    /** w7 D0(4) + (1 - w7) (D - w6 (G - 3) (10 - D) / 9): D0(4) enters before it is limited to 1..10. */
    private double difficulty(double d, Rating rating) {
        double moved = d - w.at(6) * (rating.grade() - 3) * (10 - d) / 9;
        return w.at(7) * initialDifficulty(Rating.EASY) + (1 - w.at(7)) * moved;
    }

    private double initialDifficulty(Rating rating) {
        return w.at(4) - exp(w.at(5) * (rating.grade() - 1)) + 1;
    }
}
