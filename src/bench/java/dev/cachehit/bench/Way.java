package dev.cachehit.bench;

import java.time.Duration;

/** One way to run a program, measured. */
public interface Way {
    /** For the table. */
    String name();

    /** Keeps the clients busy for so long. */
    Figures measure(BenchLanguage language, Load load, Duration time) throws Exception;
}
