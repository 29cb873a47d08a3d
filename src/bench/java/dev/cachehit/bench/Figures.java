package dev.cachehit.bench;

import java.util.Collection;

/**
 * Times of many runs.
 *
 * @param median milliseconds; it, p95 and p99 are not a number where no run ended well
 * @param p95 milliseconds
 * @param p99 milliseconds
 * @param perSecond runs a second
 * @param runs how many ended well
 * @param failed how many did not, for want of memory or of a place before the time was over
 */
public record Figures(double median, double p95, double p99, double perSecond, int runs, int failed) {
    private static final String FAILED = "failed";

    static Figures of(Collection<Double> millis, int failed, double seconds) {
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalStateException("not one run ended well in " + seconds + " s");
        }
        return new Figures(
                percentile(sorted, 50),
                percentile(sorted, 95),
                percentile(sorted, 99),
                sorted.length / seconds,
                sorted.length,
                failed);
    }

    /** Of the C programs' output: microseconds, the first word of each line, or {@code failed}, which all may be. */
    static Figures ofLines(String output, double seconds) {
        Collection<Double> millis = output.lines()
                .filter(line -> !line.equals(FAILED))
                .map(line -> Long.parseLong(line.split(" ", 2)[0]) / 1000.0)
                .toList();
        int failed = (int) output.lines().filter(FAILED::equals).count();
        return millis.isEmpty()
                ? new Figures(Double.NaN, Double.NaN, Double.NaN, 0, 0, failed)
                : of(millis, failed, seconds);
    }

    /** Nearest rank. */
    private static double percentile(double[] sorted, int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }
}
