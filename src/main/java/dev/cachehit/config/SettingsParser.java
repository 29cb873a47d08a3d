package dev.cachehit.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.logging.Level;
import java.util.regex.Pattern;

/** Turns the configuration tree into {@link Settings}; faults are noted in the sections. */
final class SettingsParser {
    private static final String NAME = "[a-z][a-z0-9-]{0,30}";

    private SettingsParser() {}

    static Settings parse(Section root, Map<String, String> environment) {
        return new Settings(
                server(root.child("server")),
                docker(root.child("docker"), environment),
                data(root.child("data")),
                imports(root.child("imports")),
                new WatchSettings(
                        root.child("watch").value("folder", Path.of("decks"), Path::of),
                        time(root.child("watch"), "every", Duration.ofMillis(100))),
                sandbox(root.child("sandbox")),
                languages(root),
                new LogSettings(root.child("log").value("level", Level.INFO, SettingsParser::level)));
    }

    private static ServerSettings server(Section section) {
        return new ServerSettings(
                section.value("host", "", String::strip),
                section.value("port", 8000, Integer::parseInt, port -> port >= 0 && port < 65536, "a port, 0 to 65535"),
                Math.toIntExact(size(section, "max-request-size", 1 << 10, 4 << 20)),
                connections(section.child("connections")),
                section.list("allowed-origins"),
                section.list("allowed-hosts"),
                trustedProxies(section),
                AccessSettings.token(section));
    }

    private static ConnectionSettings connections(Section section) {
        return new ConnectionSettings(
                section.value("max", 1, Integer::parseInt, n -> n >= 1 && n <= 100_000, "1 to 100000"),
                size(section, "bodies", 1 << 20, 1L << 40),
                time(section, "idle-timeout", Duration.ofMillis(100)),
                time(section, "head-timeout", Duration.ofMillis(100)),
                time(section, "patience", Duration.ofMillis(100)),
                Math.toIntExact(size(section, "slowest", 1, 1 << 30)));
    }

    private static List<String> trustedProxies(Section section) {
        List<String> proxies = section.list("trusted-proxies");
        proxies.stream()
                .filter(proxy -> !Addresses.isProxy(proxy))
                .forEach(proxy -> section.fault(
                        "trusted-proxies",
                        "expected an address, a network such as 10.0.0.0/8, or a name, found '" + proxy + "'"));
        return proxies.stream().filter(Addresses::isProxy).toList();
    }

    private static DataSettings data(Section section) {
        return new DataSettings(
                section.value("folder", Path.of("data"), Path::of),
                section.value("daily-copies", 0, Integer::parseInt, n -> n >= 0 && n <= 1000, "0 to 1000"),
                size(section, "max-collection", 1 << 10, 1L << 40));
    }

    private static DockerSettings docker(Section section, Map<String, String> environment) {
        String dockerHost = environment.getOrDefault("DOCKER_HOST", "");
        URI configured = section.value(
                "host",
                URI.create("unix:///var/run/docker.sock"),
                URI::create,
                SettingsParser::supported,
                "unix:///path or tcp://host:port");
        URI host = configured;
        if (!dockerHost.isBlank()) {
            host = URI.create(dockerHost);
            if (!supported(host)) {
                section.fault(
                        "host", "DOCKER_HOST: expected unix:///path or tcp://host:port, found '" + dockerHost + "'");
            }
        }
        return new DockerSettings(
                host,
                time(section, "timeout", Duration.ofMillis(100)),
                time(section, "probe-interval", Duration.ofMillis(100)));
    }

    private static boolean supported(URI host) {
        return switch (String.valueOf(host.getScheme())) {
            case "unix" -> host.getPath() != null && !host.getPath().isBlank();
            case "tcp" -> host.getHost() != null && host.getPort() > 0;
            default -> false;
        };
    }

    private static ImportSettings imports(Section section) {
        return new ImportSettings(
                size(section, "max-upload", 1 << 10, 256 << 20),
                count(section, "max-files"),
                size(section, "max-file-size", 1 << 10, 1 << 30),
                size(section, "max-size", 1 << 10, 1 << 30),
                section.value("max-ratio", 1, Integer::parseInt, n -> n >= 2 && n <= 2000, "2 to 2000"));
    }

    private static SandboxSettings sandbox(Section section) {
        return new SandboxSettings(
                section.value("instance", "cachehit", String::strip, name -> name.matches(NAME), "a name like " + NAME),
                section.value("runner", Path.of("runner"), Path::of),
                section.value("runs-at-once", 1, Integer::parseInt, n -> n >= 1 && n <= 256, "1 to 256"),
                section.value("line", 0, Integer::parseInt, n -> n >= 0 && n <= 100_000, "0 to 100000"),
                time(section, "max-wait", Duration.ofMillis(1)),
                time(section, "idle-timeout", Duration.ofMillis(100)),
                time(section, "idle-check-interval", Duration.ofMillis(100)),
                section.optional("warm-up", true, SettingsParser::yes, value -> true, ""));
    }

    private static Map<String, LanguageSettings> languages(Section root) {
        Section limits = root.child("sandbox").child("limits");
        Section container = root.child("sandbox").child("container");
        // Checked even where every language has its own.
        limits(limits);
        container(container, container);
        Map<String, LanguageSettings> languages = new LinkedHashMap<>();
        root.child("languages").children().forEach((name, section) -> {
            if (!name.matches(NAME)) {
                root.fault("languages." + name, "expected a name like " + NAME);
            }
            languages.put(name, language(name, section, limits, container));
        });
        if (languages.isEmpty()) {
            root.fault("languages", "at least one language is needed, found none");
        }
        return Collections.unmodifiableMap(languages);
    }

    private static LanguageSettings language(String name, Section section, Section limits, Section container) {
        List<String> command = section.list("command");
        if (command.isEmpty()) {
            section.fault("command", "is missing: the words that run {filepath}, such as [python, \"{filepath}\"]");
        }
        List<String> compile = section.list("compile");
        RunLimits own = limits(section.child("limits"), limits);
        Section tests = section.child("tests");
        RunLimits testLimits = limits(tests.child("limits"), section.child("limits"), limits);
        return new LanguageSettings(
                name,
                section.text("label").orElse(name),
                section.value("image", "", String::strip, image -> image.matches("[\\w./:@-]+"), "an image's name"),
                section.value(
                        "extension",
                        "",
                        String::strip,
                        ext -> ext.matches("(\\.[A-Za-z0-9]{1,16})?"),
                        "a dot and up to 16 letters or digits"),
                command,
                compile,
                section.texts("environment"),
                section.text("example").orElse(""),
                section.text("runtime"),
                section.optional("pre-start", true, SettingsParser::yes, value -> true, ""),
                pool(section),
                own,
                container(section.child("container"), container),
                forkServer(
                        section.child("fork-server"),
                        section.texts("environment").keySet(),
                        section.text("runtime").isPresent()),
                tests(tests, command, compile, testLimits));
    }

    private static PoolSettings pool(Section section) {
        return new PoolSettings(
                section.optional("containers", 1, Integer::parseInt, n -> n >= 1 && n <= 64, "1 to 64"),
                section.optional(
                        "runs-per-container",
                        OptionalInt.empty(),
                        text -> OptionalInt.of(Integer.parseInt(text)),
                        n -> n.orElse(1) >= 1 && n.orElse(1) <= 1_000_000,
                        "1 to 1000000"));
    }

    /**
     * Another runtime, such as gVisor, forbids or charges for some of what a fork server does. A variable that the language
     * sets and the script needs cannot have both values.
     */
    private static Optional<ForkServerSettings> forkServer(
            Section section, Set<String> variables, boolean otherRuntime) {
        Optional<String> script = section.text("script");
        String text = section.optional("script", "", name -> ScriptText.read("fork-server/", name), any -> true, "");
        Map<String, String> environment = section.texts("environment");
        int children = section.optional("children", 4, Integer::parseInt, n -> n >= 0 && n <= 64, "0, for none, to 64");
        boolean forks = section.optional("forks", true, SettingsParser::yes, any -> true, "");
        if (script.isEmpty()
                || text.isEmpty()
                || children == 0
                || otherRuntime
                || !Collections.disjoint(environment.keySet(), variables)) {
            return Optional.empty();
        }
        String file = Path.of(script.get()).getFileName().toString();
        if (!file.matches("[\\w.-]{1,24}")) {
            section.fault("script", "expected a file's name of at most 24 letters, found '" + file + "'");
        }
        if (!forks && children > ForkServerSettings.MOST_ON_STANDBY) {
            section.fault(
                    "children",
                    "expected at most " + ForkServerSettings.MOST_ON_STANDBY + " without forks, found " + children);
        }
        return Optional.of(new ForkServerSettings(file, text, environment, forks, children));
    }

    private static Optional<TestSettings> tests(
            Section section, List<String> command, List<String> compile, RunLimits limits) {
        Optional<String> source = section.text("source");
        String named = section.optional("harness", "", name -> ScriptText.read("harness/", name), text -> true, "");
        List<String> ownCommand = section.list("command");
        List<String> ownCompile = section.list("compile");
        String solution = section.optional(
                "solution",
                "",
                String::strip,
                name -> name.matches("[\\w.-]{1,100}"),
                "a file's name, such as solution.py");
        Optional<String> syntaxError = section.optional(
                "syntax-error",
                Optional.empty(),
                text -> Optional.of(Pattern.compile(text).pattern()),
                pattern -> true,
                "");
        if (source.isEmpty() && named.isEmpty()) {
            return Optional.empty();
        }
        if (solution.isEmpty()) {
            section.fault("solution", "is missing: the name of the file that holds the program, such as solution.py");
        }
        return Optional.of(new TestSettings(
                source.orElse(named),
                ownCommand.isEmpty() ? command : ownCommand,
                ownCompile.isEmpty() ? compile : ownCompile,
                solution,
                syntaxError,
                limits));
    }

    /** Each limit from the first section that has it; the last has all. */
    private static RunLimits limits(Section... from) {
        return new RunLimits(
                time(holder("timeout", from), "timeout", Duration.ofMillis(1)),
                time(holder("compile-timeout", from), "compile-timeout", Duration.ofMillis(1)),
                time(holder("cpu-time", from), "cpu-time", Duration.ofSeconds(1)),
                size(holder("memory", from), "memory", 1 << 20, 1L << 40),
                count(holder("processes", from), "processes"),
                count(holder("open-files", from), "open-files"),
                size(holder("file-size", from), "file-size", 1, 1L << 40),
                Math.toIntExact(size(holder("output", from), "output", 1, 64 << 20)));
    }

    private static ContainerLimits container(Section own, Section common) {
        return new ContainerLimits(
                holder("cpus", own, common)
                        .value("cpus", 1.0, Double::parseDouble, n -> n > 0 && n <= 1024, "a number above 0"),
                size(holder("memory", own, common), "memory", 16 << 20, 1L << 40),
                size(holder("tmp-size", own, common), "tmp-size", 1 << 20, 1L << 40),
                size(holder("shm-size", own, common), "shm-size", 1 << 20, 1L << 40));
    }

    private static Section holder(String key, Section... from) {
        return Arrays.stream(from)
                .filter(section -> section.text(key).isPresent())
                .findFirst()
                .orElse(from[from.length - 1]);
    }

    private static Duration time(Section section, String key, Duration least) {
        return section.value(
                key,
                Duration.ofSeconds(1),
                Quantities::duration,
                time -> time.compareTo(least) >= 0 && time.compareTo(Duration.ofDays(30)) <= 0,
                "at least " + least.toMillis() + "ms and at most 30d");
    }

    private static long size(Section section, String key, long least, long most) {
        long size = section.value(
                key,
                least,
                Quantities::bytes,
                bytes -> bytes >= least && bytes <= most,
                "from " + least + "B to " + most + "B");
        return Math.clamp(size, least, most);
    }

    private static int count(Section section, String key) {
        return section.value(key, 1, Integer::parseInt, n -> n >= 1 && n <= 1_000_000, "1 to 1000000");
    }

    private static boolean yes(String text) {
        return switch (text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("expected true or false, found '" + text + "'");
        };
    }

    private static Level level(String text) {
        return switch (text.strip().toUpperCase(Locale.ROOT)) {
            case "DEBUG" -> Level.FINE;
            case "INFO" -> Level.INFO;
            case "WARN" -> Level.WARNING;
            case "ERROR" -> Level.SEVERE;
            default -> throw new IllegalArgumentException("expected DEBUG, INFO, WARN or ERROR, found '" + text + "'");
        };
    }
}
