package dev.cachehit.sandbox;

/** The one who asked for a run, while it goes on. Called on the thread that called {@link Sandbox#run}. */
public interface RunListener {
    /** Wants nothing but the outcome. */
    RunListener NONE = new RunListener() {
        @Override
        public boolean wantsOutput() {
            return false;
        }
    };

    /** Whether output is to be told as soon as it comes; otherwise it comes when the run ends, or before. */
    default boolean wantsOutput() {
        return true;
    }

    /** A piece of standard output, of whole characters. */
    default void stdout(String text) {}

    /** A piece of standard error, of whole characters. */
    default void stderr(String text) {}

    /** Where the one is who asked: runs of one address share its turns in the line. */
    default String address() {
        return "";
    }

    /** Whether nobody waits for the outcome any more; asked a few times a second. */
    default boolean gone() {
        return false;
    }
}
