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
    public void add(int line, Wording wording) {
        found.add(new Fault(file, line, wording));
    }

    /** The same for a {@link Wording} of this code and template. */
    public void add(int line, String code, String template, Object... arguments) {
        add(line, Wording.of(code, template, arguments));
    }

    /** What is made, or nothing and a fault when it refuses to be made with an {@link IllegalArgumentException}. */
    public <T> Optional<T> attempt(int line, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException e) {
            add(line, Wording.of(e));
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
