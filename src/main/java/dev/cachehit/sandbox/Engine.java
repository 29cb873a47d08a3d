package dev.cachehit.sandbox;

import java.io.InputStream;
import java.io.OutputStream;

/** The container engine, as far as the sandbox needs it. Thread-safe. Every call ends within a bound of time. */
public interface Engine {
    /**
     * Returns when the engine answers.
     *
     * @throws EngineException when it does not
     */
    void ping();

    /**
     * Makes a container from the specification and starts it, pulling its image first when that is missing.
     *
     * @throws EngineException when that fails; nothing is left behind then
     */
    Started start(ContainerSpec spec);

    /**
     * Ends and removes a container; one that is gone already is fine.
     *
     * @throws EngineException when the engine does not answer
     */
    void remove(String containerId);

    /**
     * Removes the containers that an earlier service of this instance left and that do not run any more.
     *
     * @throws EngineException when the engine does not answer
     */
    void sweep(String instance);

    /**
     * A running container.
     *
     * @param id its full id
     * @param attachment its standard streams
     */
    record Started(String id, Attachment attachment) {}

    /** The standard streams of a running container. */
    interface Attachment extends AutoCloseable {
        /** What the container writes to standard output. Ends when the container does. */
        InputStream output();

        /** The container's standard input. */
        OutputStream input();

        /** Lets go of the container, which ends it. */
        @Override
        void close();
    }
}
