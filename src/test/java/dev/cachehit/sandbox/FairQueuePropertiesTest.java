package dev.cachehit.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeTry;

/** Whatever the addresses do, nobody starves and nothing is lost. */
class FairQueuePropertiesTest {
    private FairQueue<Entry> queue = new FairQueue<>();
    private int made;

    @BeforeTry
    void begin() {
        queue = new FairQueue<>();
        made = 0;
    }

    private record Entry(String address, int number) {}

    @Property
    void eachIsServedOnceAndThoseOfOneAddressInTheirOrder(@ForAll("steps") List<String> steps) {
        Map<String, List<Integer>> waiting = new HashMap<>();
        for (String step : steps) {
            if (step.isEmpty()) {
                queue.poll()
                        .ifPresent(entry -> assertEquals(
                                entry.number(), of(waiting, entry.address()).removeFirst()));
            } else {
                of(waiting, step).add(add(step));
            }
            assertEquals(waiting.values().stream().mapToInt(List::size).sum(), queue.size());
        }
        queue.poll().ifPresent(entry -> assertTrue(of(waiting, entry.address()).contains(entry.number())));
    }

    @Property
    void nobodyIsServedTwiceWhileAnotherWaitsAllTheTime(@ForAll("steps") List<String> steps) {
        Map<String, Integer> waiting = new HashMap<>();
        Map<String, Set<String>> servedSince = new HashMap<>();
        for (String step : steps) {
            if (!step.isEmpty()) {
                if (waiting.merge(step, 1, Integer::sum) == 1) {
                    servedSince.put(step, new HashSet<>());
                }
                add(step);
                continue;
            }
            Optional<Entry> next = queue.poll();
            if (next.isEmpty()) {
                continue;
            }
            String served = next.get().address();
            servedSince.remove(served);
            servedSince.forEach((address, others) ->
                    assertTrue(others.add(served), () -> served + " was served twice while " + address + " waited"));
            if (waiting.merge(served, -1, Integer::sum) > 0) {
                servedSince.put(served, new HashSet<>());
            }
        }
    }

    @Property
    void roomIsMadeByTheNewestOfTheLongest(@ForAll("steps") List<String> steps, @ForAll("addresses") String address) {
        Map<String, List<Integer>> waiting = new HashMap<>();
        steps.forEach(step -> take(step)
                .ifPresentOrElse(
                        entry -> of(waiting, entry.address()).removeFirst(),
                        () -> of(waiting, step).add(made)));
        int size = queue.size();
        int own = of(waiting, address).size();
        int most = waiting.values().stream().mapToInt(List::size).max().orElse(0);

        Optional<Entry> gone = queue.makeRoom(address);

        assertEquals(most > own + 1, gone.isPresent());
        gone.ifPresent(entry -> {
            List<Integer> longest = of(waiting, entry.address());
            assertEquals(most, longest.size());
            assertEquals(longest.getLast(), entry.number());
            assertEquals(size - 1, queue.size());
        });
    }

    @Property
    void whoGivesUpIsNotServed(@ForAll("steps") List<String> steps, @ForAll("addresses") String address) {
        steps.forEach(this::take);
        int number = add(address);
        assertTrue(queue.remove(address, new Entry(address, number)));
        assertTrue(!queue.remove(address, new Entry(address, number)), "it was there twice");
        for (int left = queue.size(); left > 0; left--) {
            assertTrue(queue.poll().orElseThrow().number() != number);
        }
        assertEquals(Optional.empty(), queue.poll());
    }

    /** An address comes, or the next one is served; empty when one came, or nobody was there. */
    private Optional<Entry> take(String step) {
        if (step.isEmpty() && queue.size() > 0) {
            return queue.poll();
        }
        add(step);
        return Optional.empty();
    }

    private static List<Integer> of(Map<String, List<Integer>> waiting, String address) {
        return waiting.computeIfAbsent(address, key -> new ArrayList<>());
    }

    private int add(String address) {
        queue.add(address, new Entry(address, ++made));
        return made;
    }

    /** An address that comes, or empty: the next one is served. */
    @Provide
    Arbitrary<List<String>> steps() {
        return Arbitraries.of("a", "b", "c", "d", "").list().ofMaxSize(60);
    }

    @Provide
    Arbitrary<String> addresses() {
        return Arbitraries.of("a", "b", "c", "new");
    }
}
