package dev.cachehit.review.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void emptyDaysAreFilledFirst() {
        assertEquals(List.of(0, 0, 2, 2), Spread.over(4, List.of(1, 5, 1)));
    }

    @Test
    void whatDoesNotDivideGoesToTheFirstDays() {
        assertEquals(List.of(0, 0, 1, 1, 2), Spread.over(5, List.of(0, 0, 0)));
    }

    @Test
    void withoutADayThereIsNoSpreading() {
        assertThrows(IllegalArgumentException.class, () -> Spread.over(1, List.of()));
    }

    @Property
    void noDayIsFilledAboveAnotherThatHasRoom(
            @ForAll @IntRange(max = 500) int cards,
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 50) Integer> load) {
        List<Integer> days = Spread.over(cards, load);

        assertEquals(cards, days.size());
        assertEquals(days.stream().sorted().toList(), days);
        List<Integer> after = IntStream.range(0, load.size())
                .mapToObj(day -> load.get(day) + Collections.frequency(days, day))
                .toList();
        int least = Collections.min(after);
        for (int day = 0; day < load.size(); day++) {
            assertTrue(after.get(day) <= Math.max(load.get(day), least + 1), after + " after " + load);
        }
    }
}
