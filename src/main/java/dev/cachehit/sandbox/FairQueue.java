package dev.cachehit.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A queue that serves its addresses in turns, and the entries of one address in the order in which they came. Not
 * thread-safe.
 */
final class FairQueue<T> {
    /** In the order of their turns; an address is here while it has entries. */
    private final Map<String, Deque<T>> turns = new LinkedHashMap<>();

    private int size;

    /** Entries of all addresses. */
    int size() {
        return size;
    }

    void add(String address, T entry) {
        turns.computeIfAbsent(address, key -> new ArrayDeque<>()).add(entry);
        size++;
    }

    /** Takes the next entry; empty when there is none. */
    Optional<T> poll() {
        if (turns.isEmpty()) {
            return Optional.empty();
        }
        Map.Entry<String, Deque<T>> first = turns.entrySet().iterator().next();
        Deque<T> entries = first.getValue();
        turns.remove(first.getKey());
        T entry = entries.remove();
        if (!entries.isEmpty()) {
            turns.put(first.getKey(), entries);
        }
        size--;
        return Optional.of(entry);
    }

    /** Takes an entry out, whose turn has not come; false when it is not there any more. */
    boolean remove(String address, T entry) {
        Deque<T> entries = turns.get(address);
        if (entries == null || !entries.remove(entry)) {
            return false;
        }
        if (entries.isEmpty()) {
            turns.remove(address);
        }
        size--;
        return true;
    }

    /**
     * Takes out the newest entry of the address that has the most, so that this one can add one; empty when none has so
     * many that this would bring the two nearer to each other.
     */
    Optional<T> makeRoom(String address) {
        Optional<Map.Entry<String, Deque<T>>> longest = turns.entrySet().stream()
                .max((one, other) ->
                        Integer.compare(one.getValue().size(), other.getValue().size()));
        if (longest.isEmpty() || longest.get().getValue().size() <= entries(address) + 1) {
            return Optional.empty();
        }
        size--;
        return Optional.of(longest.get().getValue().removeLast());
    }

    private int entries(String address) {
        return Optional.ofNullable(turns.get(address)).map(Deque::size).orElse(0);
    }
}
