package dev.cachehit.fsrs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeechTest {
    @Test
    void personIsToldAtTheThresholdAndAtEveryHalfThresholdAfterIt() {
        assertEquals(List.of(8, 12, 16, 20, 24), told(Leech.DEFAULT_THRESHOLD));
    }

    @Test
    void halfOfAnOddThresholdIsRoundedUp() {
        assertEquals(List.of(5, 8, 11, 14, 17, 20, 23), told(5));
    }

    @Test
    void thresholdOneTellsEveryTime() {
        assertEquals(IntStream.rangeClosed(1, 24).boxed().toList(), told(1));
    }

    @Test
    void thresholdZeroNeverTells() {
        assertEquals(List.of(), told(0));
    }

    private static List<Integer> told(int threshold) {
        return IntStream.rangeClosed(0, 24)
                .filter(lapses -> Leech.isDue(lapses, threshold))
                .boxed()
                .toList();
    }
}
