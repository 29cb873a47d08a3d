package dev.cachehit.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Hostile and awkward programs as the service runs them by default: those of a language share a container. */
class HostileProgramsIT extends CatalogueContract {
    private static final int LAST = 51;

    @Override
    Isolation isolation() {
        return Isolation.SHARED;
    }

    @Test
    void noCaseIsLeftOut() {
        Set<Integer> there = new TreeSet<>(ServiceCases.ELSEWHERE.keySet());
        Catalogue.cases().forEach(one -> {
            assertTrue(one.languages().contains("python"), one::title);
            there.add(one.number());
        });
        assertEquals(IntStream.rangeClosed(1, LAST).boxed().collect(Collectors.toSet()), there);
        Set<Integer> inRuby = Catalogue.cases().stream()
                .filter(one -> one.languages().contains("ruby"))
                .map(HostileCase::number)
                .collect(Collectors.toSet());
        inRuby.addAll(ServiceCases.ELSEWHERE.keySet());
        assertEquals(there, inRuby, "in Ruby too");
    }
}
