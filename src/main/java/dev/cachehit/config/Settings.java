package dev.cachehit.config;

import java.util.Map;

/**
 * Everything that can be configured. Immutable.
 *
 * @param server the HTTP side
 * @param docker the engine
 * @param data where what people learn is kept
 * @param imports how much one import may be
 * @param watch the folder whose decks are imported by themselves
 * @param sandbox how programs are run, for all languages together
 * @param languages by name, in the order of the file; the name is the last part of {@code /execute/{language}}
 * @param log what is written to the log
 */
public record Settings(
        ServerSettings server,
        DockerSettings docker,
        DataSettings data,
        ImportSettings imports,
        WatchSettings watch,
        SandboxSettings sandbox,
        Map<String, LanguageSettings> languages,
        LogSettings log) {}
