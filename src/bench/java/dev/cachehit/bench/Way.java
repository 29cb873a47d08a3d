package dev.cachehit.bench;

import java.time.Duration;

/** One way to run a program, measured. */
interface Way {
    /** For the table. */
    String name();

    /** Keeps so many clients busy for so long, each with one run after the other. */
    Figures measure(BenchLanguage language, int clients, Duration time) throws Exception;
}
