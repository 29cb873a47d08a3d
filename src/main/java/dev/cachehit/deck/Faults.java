package dev.cachehit.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects the faults of one file. Not thread-safe. */
public final class Faults {
    private final String file;
    private final List<Fault> found = new ArrayList<>();

    public Faults(String file) {
        this.file = file;
    }

    /** Notes a fault; line 0 stands for the file as a whole. */
    public void add(int line, String message) {
        found.add(new Fault(file, line, message));
    }

    /** What is made, or nothing and a fault when it refuses to be made with an {@link IllegalArgumentException}. */
    public <T> Optional<T> attempt(int line, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException e) {
            add(line, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    public int count() {
        return found.size();
    }

    /** In the order of lines. */
    public List<Fault> list() {
        return found.stream()
                .sorted((a, b) -> Integer.compare(a.line(), b.line()))
                .toList();
    }
}
