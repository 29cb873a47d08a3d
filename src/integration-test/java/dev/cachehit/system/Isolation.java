package dev.cachehit.system;

import static dev.cachehit.system.Expectation.endedAsOneOf;
import static dev.cachehit.system.Expectation.ok;
import static dev.cachehit.system.Expectation.stdout;
import static dev.cachehit.system.Expectation.stdoutMatches;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Settings under which the catalogue of hostile programs is played.
 *
 * @param name for the table
 * @param settings that differ from the defaults, by key
 * @param languages in which it is played, each beside the others
 * @param patience added to every time limit of a program, where it takes longer to start
 * @param deviations what these settings change in what comes, each with its reason
 */
record Isolation(
        String name,
        Map<String, String> settings,
        List<String> languages,
        Duration patience,
        List<Deviation> deviations) {

    /** That a program may have by default. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Map<String, Duration> START =
            Map.of("ruby", Duration.ofSeconds(1), "javascript", Duration.ofSeconds(2));

    /** The default: one container for each language. */
    static final Isolation SHARED = new Isolation(
            "one container for each language",
            Map.of(),
            List.of("python", "ruby", "javascript"),
            Duration.ZERO,
            List.of());

    /** A container for each run, which was never used. */
    static final Isolation FRESH = new Isolation(
            "a fresh container for each run",
            Map.of(
                    "languages.python.containers", "3",
                    "languages.python.runs-per-container", "1",
                    "languages.ruby.containers", "3",
                    "languages.ruby.runs-per-container", "1"),
            List.of("python", "ruby"),
            Duration.ZERO,
            List.of(alone("python"), alone("ruby")));

    /** gVisor's kernel between the programs and the machine's. Its own memory counts as the container's. */
    static final Isolation GVISOR = new Isolation(
            "gVisor",
            Map.of(
                    "languages.python.runtime", "runsc",
                    "languages.ruby.runtime", "runsc",
                    "sandbox.container.memory", "512MB"),
            List.of("python", "ruby"),
            Duration.ofMillis(700),
            Stream.of("python", "ruby").flatMap(Isolation::ofGvisor).toList());

    private static Deviation alone(String language) {
        return new Deviation(
                37, "looks at the run beside it", language, "there is none", false, List.of(ok(), stdout("False\n")));
    }

    private static Stream<Deviation> ofGvisor(String language) {
        List<Expectation> ended = List.of(endedAsOneOf("timeout", "memory", "error"));
        String bombs = "it does not keep to the limit of a user's processes, and ends with the container's";
        return Stream.of(
                new Deviation(6, "fork bomb", language, bombs, true, ended),
                new Deviation(7, "fork and setsid bomb", language, bombs, true, ended),
                new Deviation(
                        37,
                        "looks at the run beside it",
                        language,
                        "it shows these of all processes",
                        false,
                        List.of(ok(), stdout("True auxv environ maps\n"))),
                new Deviation(
                        43,
                        "system calls of administrators",
                        language,
                        "its namespaces are its own, not the machine's",
                        false,
                        List.of(ok(), stdoutMatches("\\[((.unshare.|.chroot.)(, )?)*]\n"))));
    }

    /**
     * A case that ends in another way under these settings.
     *
     * @param number of the case
     * @param title of the case
     * @param language in which it does
     * @param reason why
     * @param mayEndTheContainer whether the run, and those beside it, may also be lost with their container
     * @param gives what comes instead
     */
    record Deviation(
            int number,
            String title,
            String language,
            String reason,
            boolean mayEndTheContainer,
            List<Expectation> gives) {}

    /** The time limit of a case's program: long enough for its interpreter to start on a busy machine. */
    Duration limit(HostileCase one, String language) {
        Duration limit = one.timeout(language).plus(patience).plus(START.getOrDefault(language, Duration.ZERO));
        return limit.compareTo(LONGEST) < 0 ? limit : LONGEST;
    }

    Optional<Deviation> deviation(HostileCase one, String language) {
        return deviations.stream()
                .filter(deviation -> deviation.number() == one.number()
                        && deviation.title().equals(one.title())
                        && deviation.language().equals(language))
                .findFirst();
    }
}
