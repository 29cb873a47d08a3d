package dev.cachehit.fsrs;

import static dev.cachehit.fsrs.InvalidSchedulingException.require;

import java.util.Arrays;
import java.util.List;

/**
 * The 21 weights of FSRS-6, fitted to a person's log or the defaults.
 *
 * <p>Defaults and ranges: open-spaced-repetition/fsrs-rs, {@code DEFAULT_PARAMETERS} and the parameter clipper.
 *
 * @param values w0 to w20, each finite and within its range
 */
public record Weights(List<Double> values) {
    public static final int COUNT = 21;

    private static final double[] LOWEST = {
        0.001, 0.001, 0.001, 0.001, 1, 0.001, 0.001, 0.001, 0, 0, 0.001, 0.001, 0.001, 0.001, 0, 0, 1, 0, 0, 0, 0.1
    };
    private static final double[] HIGHEST = {
        100, 100, 100, 100, 10, 4, 4, 0.75, 4.5, 0.8, 3.5, 5, 0.25, 0.9, 4, 1, 6, 2, 2, 0.8, 0.8
    };

    /** The weights fitted to the reviews of many thousand people. */
    public static final Weights DEFAULT = of(
            0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
            1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542);

    /** Rejects a wrong number of weights, and any weight outside its range, with {@link InvalidSchedulingException}. */
    public Weights {
        values = List.copyOf(values);
        require(values.size() == COUNT, "weights", values.size() + " numbers", "FSRS-6 has exactly 21");
        for (int i = 0; i < COUNT; i++) {
            double value = values.get(i);
            require(
                    value >= LOWEST[i] && value <= HIGHEST[i],
                    "weights[" + i + "]",
                    value,
                    "must be from " + LOWEST[i] + " to " + HIGHEST[i]);
        }
    }

    /** The weights w0 to w20 in order. */
    public static Weights of(double... values) {
        return new Weights(Arrays.stream(values).boxed().toList());
    }

    /** The least value that weight {@code index} may have. */
    public static double lowest(int index) {
        return LOWEST[index];
    }

    /** The greatest value that weight {@code index} may have. */
    public static double highest(int index) {
        return HIGHEST[index];
    }

    double at(int index) {
        return values.get(index);
    }
}
