package dev.cachehit.sandbox;

/** What the runner tells of a run. */
sealed interface RunEvent {
    /** A piece of output. */
    record Output(boolean stderr, byte[] bytes) implements RunEvent {}

    /** The end, told by the runner. */
    record Ended(RunnerExit exit) implements RunEvent {}

    /** The end of the connection to the runner, and with it of the run. */
    record Lost(String reason) implements RunEvent {}
}
