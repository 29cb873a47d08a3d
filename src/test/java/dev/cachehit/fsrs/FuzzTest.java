package dev.cachehit.fsrs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzTest {
    @ParameterizedTest(name = "{0} days may become {1} to {2}")
    @CsvSource({
        "1,    1,    1",
        "2,    2,    2",
        "2.4,  2,    2",
        "2.5,  2,    4",
        "3,    2,    4",
        "7,    5,    9",
        "10,   8,    12",
        "20,   17,   23",
        "100,  93,   107",
        "1000, 948,  1052",
    })
    void rangeIsAnkis(double interval, int low, int high) {
        Set<Integer> seen = new TreeSet<>();
        for (int i = 0; i < 10_000; i++) {
            seen.add(Fuzz.days(interval, i / 10_000.0, 1, 36_500));
        }
        assertEquals(low, seen.stream().mapToInt(i -> i).min().orElseThrow());
        assertEquals(high, seen.stream().mapToInt(i -> i).max().orElseThrow());
        assertEquals(high - low + 1, seen.size());
    }

    @Test
    void fractionsSpreadEvenlyOverCardsAndOverReviews() {
        int[] byCard = new int[10];
        int[] byReview = new int[10];
        for (int i = 0; i < 10_000; i++) {
            byCard[(int) (10 * Fuzz.fraction(i, 3))]++;
            byReview[(int) (10 * Fuzz.fraction(42, i))]++;
        }
        for (int tenth = 0; tenth < 10; tenth++) {
            assertEquals(1000, byCard[tenth], 150);
            assertEquals(1000, byReview[tenth], 150);
        }
    }

    /** Pinned: a change here would make every preview that is on a screen wrong, and old logs replay differently. */
    @Test
    void fractionOfACardAndReviewNeverChanges() {
        assertEquals(0.8313117086772156, Fuzz.fraction(CardKey.of("python-strings-1"), 5));
    }

    @Property
    void resultIsAlwaysWithinItsLimits(
            @ForAll @DoubleRange(min = 0, max = 1e6) double interval,
            @ForAll @DoubleRange(max = 1, maxIncluded = false) double fraction,
            @ForAll @IntRange(min = 1, max = 36_500) int one,
            @ForAll @IntRange(min = 1, max = 36_500) int other) {
        int least = Math.min(one, other);
        int most = Math.max(one, other);
        int days = Fuzz.days(interval, fraction, least, most);
        assertTrue(days >= least && days <= most, () -> "days " + days);
    }
}
