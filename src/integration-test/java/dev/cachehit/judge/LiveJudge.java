package dev.cachehit.judge;

import dev.cachehit.config.Settings;
import dev.cachehit.config.SettingsReader;
import dev.cachehit.sandbox.RunObserver;
import dev.cachehit.sandbox.Sandbox;
import dev.cachehit.sandbox.docker.DockerEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests a judge with the real engine below, one for the whole run of the tests. */
final class LiveJudge implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(LiveJudge.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Judge.class;
    }

    @Override
    public Judge resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Opened.class, key -> new Opened(), Opened.class)
                .judge;
    }

    private static final class Opened implements AutoCloseable {
        private final String instance;
        private final Sandbox sandbox;
        private final Judge judge;

        Opened() {
            Settings settings = SettingsReader.read(environment());
            instance = settings.sandbox().instance();
            sandbox = new Sandbox(
                    settings, new DockerEngine(settings.docker()), InstantSource.system(), RunObserver.NONE);
            judge = new Judge(sandbox);
        }

        @Override
        public void close() {
            sandbox.close();
            List<String> images =
                    docker("image", "ls", "--quiet", "--filter", "label=dev.cachehit.instance=" + instance);
            images.stream().distinct().forEach(image -> docker("image", "rm", "--force", image));
        }

        private static List<String> docker(String... words) {
            try {
                List<String> command = new ArrayList<>(List.of("docker"));
                command.addAll(List.of(words));
                Process process =
                        new ProcessBuilder(command).redirectErrorStream(true).start();
                return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Map<String, String> environment() {
            Map<String, String> environment = new HashMap<>();
            for (String name : List.of("PYTHON", "RUBY", "JAVASCRIPT")) {
                String variable = "CACHEHIT_LANGUAGES_" + name + "_IMAGE";
                String image = System.getenv(variable);
                if (image != null) {
                    environment.put(variable, image);
                }
            }
            // Perl is in every image that is made from Debian.
            Optional.ofNullable(environment.get("CACHEHIT_LANGUAGES_PYTHON_IMAGE"))
                    .ifPresent(image -> environment.put("CACHEHIT_LANGUAGES_PERL_IMAGE", image));
            String docker = System.getenv("DOCKER_HOST");
            if (docker != null) {
                environment.put("DOCKER_HOST", docker);
            }
            environment.put("CACHEHIT_CONFIG", configuration().toString());
            environment.put(
                    "CACHEHIT_SANDBOX_INSTANCE",
                    "judge-" + UUID.randomUUID().toString().substring(0, 8));
            environment.put(
                    "CACHEHIT_SANDBOX_RUNNER",
                    Path.of("target/runner/runner").toAbsolutePath().toString());
            // The machine may be slower than one that people wait for.
            environment.put("CACHEHIT_SANDBOX_CONTAINER_CPUS", "1");
            return environment;
        }

        private static Path configuration() {
            try {
                Path file = Files.createTempFile("cachehit", ".yaml");
                file.toFile().deleteOnExit();
                Files.writeString(file, resource("perl.yaml"));
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String resource(String name) throws IOException {
            try (InputStream in = LiveJudge.class.getClassLoader().getResourceAsStream(name)) {
                if (in == null) {
                    throw new AssertionError("no resource " + name);
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
