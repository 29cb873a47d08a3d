package dev.cachehit.sandbox;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Where one of a language's containers is in its life. */
sealed interface ContainerState {

    /** As in {@code /health}. */
    default String label() {
        return switch (this) {
            case Stopped stopped -> "stopped";
            case Starting starting -> "starting";
            case Running running -> "running";
            case Failed failed -> "failed";
        };
    }

    /** There is none, and the next run starts one. */
    record Stopped(Cause cause) implements ContainerState {}

    /** One is being started. */
    record Starting(CompletableFuture<LiveContainer> container) implements ContainerState {}

    /** There is one. */
    record Running(LiveContainer container) implements ContainerState {}

    /** The last start failed. */
    record Failed(String reason, Instant at) implements ContainerState {}

    /** Why there is no container. */
    enum Cause {
        NEVER_STARTED,
        IDLE,
        LOST,
        REPLACED,
        SHUT_DOWN
    }
}
