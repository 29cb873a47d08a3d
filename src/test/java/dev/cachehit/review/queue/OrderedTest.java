package dev.cachehit.review.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedTest {
    /** From few elements, that all come and go, to many runs. */
    @ParameterizedTest
    @ValueSource(ints = {3, 600, 20_000})
    void changesOneByOneGiveWhatSortingGivesAndLeaveOlderValuesAsTheyWere(int size) {
        Random random = new Random(size);
        TreeSet<Integer> expected = new TreeSet<>();
        Ordered<Integer> ordered = Ordered.of(List.<Integer>of(), Comparator.naturalOrder());
        for (int step = 0; step < size * 3; step++) {
            int element = random.nextInt(size);
            Ordered<Integer> before = ordered;
            List<Integer> elementsBefore = step % 1_000 == 0 ? elements(before) : List.of();
            if (random.nextInt(3) > 0) {
                expected.add(element);
                ordered = ordered.with(element);
            } else if (expected.remove(element)) {
                ordered = ordered.without(element);
            } else {
                assertSame(ordered, ordered.without(element));
            }
            if (step % 1_000 == 0) {
                assertEquals(elementsBefore, elements(before));
                assertEquals(new ArrayList<>(expected), elements(ordered));
            }
        }
        assertEquals(new ArrayList<>(expected), elements(ordered));
        assertEquals(elements(ordered), elements(Ordered.of(expected.reversed(), Comparator.naturalOrder())));
        for (int element : expected) {
            ordered = ordered.without(element);
        }
        assertEquals(List.of(), elements(ordered));
    }

    private static List<Integer> elements(Ordered<Integer> ordered) {
        List<Integer> elements = new ArrayList<>();
        ordered.forEach(elements::add);
        return elements;
    }
}
