package dev.cachehit.config;

import io.helidon.common.media.type.MediaTypes;
import io.helidon.config.Config;
import io.helidon.config.ConfigException;
import io.helidon.config.ConfigSources;
import io.helidon.config.spi.ConfigSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads the settings: {@code application.yaml}, then the file that {@code CACHEHIT_CONFIG} names, then the environment,
 * where the later wins. {@code DOCKER_HOST} stands for {@code docker.host}.
 */
public final class SettingsReader {
    private static final String FILE_VARIABLE = Section.PREFIX + "CONFIG";

    /** Meant for compose and its scripts, which may hand their whole environment on. */
    private static final Set<String> NOT_SETTINGS = Set.of(
            FILE_VARIABLE,
            Section.PREFIX + "CONFIG_FILE",
            Section.PREFIX + "API_PORT",
            Section.PREFIX + "WEB_PORT",
            Section.PREFIX + "PUBLISH",
            Section.PREFIX + "CA_BUNDLE",
            Section.PREFIX + "DOCKER_SOCKET",
            Section.PREFIX + "DEBIAN_MIRROR",
            Section.PREFIX + "INSTALL",
            Section.PREFIX + "BASE_DEBIAN_IMAGE",
            Section.PREFIX + "BASE_MAVEN_IMAGE",
            Section.PREFIX + "BASE_NODE_IMAGE",
            Section.PREFIX + "BASE_NGINX_IMAGE");

    private SettingsReader() {}

    /**
     * Reads and checks.
     *
     * @throws InvalidSettingsException with every fault
     */
    public static Settings read(Map<String, String> environment) {
        Config tree = tree(environment);
        Section root = Section.root(tree, environment);
        Settings settings = SettingsParser.parse(root, environment);
        List<String> faults = new ArrayList<>(root.faults());
        unknownKeys(tree, root, faults);
        environment.keySet().stream()
                .filter(name -> name.startsWith(Section.PREFIX) && !NOT_SETTINGS.contains(name))
                .filter(name -> !root.known().contains(name))
                .sorted()
                .forEach(name -> faults.add(name + ": no setting is called so"));
        if (!faults.isEmpty()) {
            throw new InvalidSettingsException(faults);
        }
        return settings;
    }

    private static Config tree(Map<String, String> environment) {
        Supplier<? extends ConfigSource> defaults = ConfigSources.classpath("application.yaml");
        Optional<Path> file = Optional.ofNullable(environment.get(FILE_VARIABLE))
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .filter(path -> !blank(path));
        if (file.isEmpty()) {
            return build(List.of(defaults));
        }
        try {
            return build(List.of(ConfigSources.file(file.get()).mediaType(MediaTypes.APPLICATION_YAML), defaults));
        } catch (ConfigException e) {
            throw new InvalidSettingsException(List.of(file.get() + ": cannot be read as YAML: " + rootMessage(e)));
        }
    }

    private static Config build(List<Supplier<? extends ConfigSource>> sources) {
        var builder = Config.builder()
                .disableEnvironmentVariablesSource()
                .disableSystemPropertiesSource()
                .disableValueResolving()
                .disableKeyResolving();
        sources.forEach(builder::addSource);
        return builder.build();
    }

    private static boolean blank(Path path) {
        try {
            return Files.readString(path)
                    .lines()
                    .allMatch(line -> line.isBlank() || line.stripLeading().startsWith("#"));
        } catch (IOException e) {
            throw new InvalidSettingsException(
                    List.of(FILE_VARIABLE + ": the file '" + path + "' cannot be read: " + e.getMessage()));
        }
    }

    private static void unknownKeys(Config tree, Section root, List<String> faults) {
        tree.traverse()
                .filter(Config::isLeaf)
                .map(leaf -> leaf.key().toString())
                .filter(key -> !root.known().contains(key))
                .sorted()
                .forEach(key -> faults.add(key + ": no setting is called so"));
    }

    private static String rootMessage(Throwable throwable) {
        Throwable cause = throwable;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
    }
}
