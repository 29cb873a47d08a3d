package dev.cachehit.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One language.
 *
 * @param name as in {@code /execute/{language}}
 * @param label for people
 * @param image the image with the language's interpreter or compiler
 * @param extension of the program's file, with its dot; may be empty
 * @param command runs the program; {@code {filepath}} stands for its file, {@code {dir}} for its directory
 * @param compile run before {@code command} with the same placeholders; empty when there is nothing to compile
 * @param environment variables of the program, on top of the image's own
 * @param example a short program to start from; may be empty
 * @param runtime the container runtime, such as {@code runsc}; the engine's own when absent
 * @param preStart whether the container is started with the service
 * @param pool of containers for its runs
 * @param limits of one run
 * @param container of the container as a whole
 * @param forkServer keeps its interpreter up; absent for programs that are started one by one, as always with another
 *     {@code runtime}
 * @param tests how its programs are tested; a language without can be run, and judged by what it prints
 */
public record LanguageSettings(
        String name,
        String label,
        String image,
        String extension,
        List<String> command,
        List<String> compile,
        Map<String, String> environment,
        String example,
        Optional<String> runtime,
        boolean preStart,
        PoolSettings pool,
        RunLimits limits,
        ContainerLimits container,
        Optional<ForkServerSettings> forkServer,
        Optional<TestSettings> tests) {}
