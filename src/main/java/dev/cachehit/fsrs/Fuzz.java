package dev.cachehit.fsrs;

/**
 * Spreads intervals over a few days, so that cards learnt together do not stay together. The spread is Anki's: none
 * below 2.5 days, else 1 day + 15 % of the part from 2.5 to 7 days + 10 % of the part from 7 to 20 + 5 % of what lies
 * beyond, each way.
 */
final class Fuzz {
    private Fuzz() {}

    /**
     * A number in [0, 1) that depends on the card and its count of reviews alone, so that the four previews and the
     * review itself use the same. Mixing: SplitMix64's finaliser (Steele, Lea, Flood, "Fast splittable pseudorandom
     * number generators", 2014).
     */
    static double fraction(long cardKey, int reviews) {
        long z = cardKey + 0x9e3779b97f4a7c15L * (reviews + 1L);
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        z ^= z >>> 31;
        return (z >>> 11) * 0x1p-53;
    }

    /** Days by which an interval may be moved each way. */
    static double spread(double interval) {
        if (interval < 2.5) {
            return 0;
        }
        return 1 + 0.15 * part(interval, 2.5, 7) + 0.10 * part(interval, 7, 20) + 0.05 * part(interval, 20, interval);
    }

    private static double part(double interval, double from, double to) {
        return Math.max(0, Math.min(interval, to) - from);
    }

    /** A whole number of days near {@code interval}, chosen by {@code fraction}, from {@code least} to {@code most}. */
    static int days(double interval, double fraction, int least, int most) {
        double spread = spread(interval);
        long low = Math.clamp(Math.round(interval - spread), least, most);
        long high = Math.clamp(Math.round(interval + spread), least, most);
        return (int) (low + (long) (fraction * (high - low + 1)));
    }
}
