package dev.cachehit.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A case of the catalogue of hostile programs: the same program in one or more languages, and what must come of it. */
final class HostileCase {
    private final int number;
    private final String title;
    private final Map<String, String> programs = new LinkedHashMap<>();
    private final Map<String, String> neighbours = new HashMap<>();
    private final List<Expectation> expectations = new ArrayList<>();
    private final Map<String, List<Expectation>> ofLanguages = new HashMap<>();
    private final Map<String, Duration> timeouts = new HashMap<>();
    private Duration timeout = Duration.ofSeconds(8);
    private Optional<String> stdin = Optional.empty();
    private Optional<Scenario> scenario = Optional.empty();

    HostileCase(int number, String title) {
        this.number = number;
        this.title = title;
    }

    /** What is done instead of running one program and looking at its answer. */
    interface Scenario {
        /** Does it, and fails when it does not end as it must; answers what came of it in a few words. */
        String play(TestService service, String language);
    }

    HostileCase python(String program) {
        return in("python", program);
    }

    HostileCase ruby(String program) {
        return in("ruby", program);
    }

    HostileCase javascript(String program) {
        return in("javascript", program);
    }

    /** A program of the same language that runs beside it instead of the usual one; it has input and a file. */
    HostileCase beside(String language, String program) {
        neighbours.put(language, program);
        return this;
    }

    /** The scenario in these languages. */
    HostileCase playing(Scenario played, String... languages) {
        scenario = Optional.of(played);
        for (String language : languages) {
            in(language, "");
        }
        return this;
    }

    HostileCase endedAfter(int millis) {
        timeout = Duration.ofMillis(millis);
        return this;
    }

    /** The same for one language, whose interpreter takes longer to start. */
    HostileCase endedAfter(String language, int millis) {
        timeouts.put(language, Duration.ofMillis(millis));
        return this;
    }

    HostileCase reading(String text) {
        stdin = Optional.of(text);
        return this;
    }

    HostileCase gives(Expectation... expected) {
        expectations.addAll(List.of(expected));
        return this;
    }

    /** What comes in one language instead. */
    HostileCase givesIn(String language, Expectation... expected) {
        ofLanguages.put(language, List.of(expected));
        return this;
    }

    int number() {
        return number;
    }

    String title() {
        return title;
    }

    Set<String> languages() {
        return programs.keySet();
    }

    String program(String language) {
        return Objects.requireNonNull(programs.get(language));
    }

    Optional<String> neighbour(String language) {
        return Optional.ofNullable(neighbours.get(language));
    }

    Duration timeout(String language) {
        return timeouts.getOrDefault(language, timeout);
    }

    Optional<String> stdin() {
        return stdin;
    }

    Optional<Scenario> scenario() {
        return scenario;
    }

    List<Expectation> expectations(String language) {
        return ofLanguages.getOrDefault(language, expectations);
    }

    private HostileCase in(String language, String program) {
        programs.put(language, program);
        return this;
    }
}
