package dev.cachehit.sandbox;

/** Is told of every run, whoever asked for it. Called on the thread of the one who asked. */
@FunctionalInterface
public interface RunObserver {
    /** Looks at nothing. */
    RunObserver NONE = (language, outcome) -> {};

    /** A run has its outcome, or was turned away. */
    void ended(String language, Outcome outcome);
}
