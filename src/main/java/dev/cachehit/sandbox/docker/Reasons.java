package dev.cachehit.sandbox.docker;

import com.github.dockerjava.api.exception.DockerException;

/** What went wrong with the engine, in one line. */
final class Reasons {
    private Reasons() {}

    static String of(Throwable fault) {
        Throwable cause = fault;
        while (!(cause instanceof DockerException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.replaceAll("\\s+", " ").strip();
    }
}
