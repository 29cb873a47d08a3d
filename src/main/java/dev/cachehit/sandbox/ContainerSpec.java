package dev.cachehit.sandbox;

import dev.cachehit.config.ContainerLimits;
import dev.cachehit.config.ForkServerSettings;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the engine needs to know to make a language's container.
 *
 * @param instance marks the container as this service's
 * @param language the language's name
 * @param image the configured image
 * @param runner the runner's binary, built into a derived image
 * @param slots runs at the same time
 * @param processes processes and threads of one run
 * @param limits of the container
 * @param forkServer whose script is built into the derived image too
 * @param runtime the container runtime; the engine's own when absent
 */
public record ContainerSpec(
        String instance,
        String language,
        String image,
        Path runner,
        int slots,
        int processes,
        ContainerLimits limits,
        Optional<ForkServerSettings> forkServer,
        Optional<String> runtime) {}
