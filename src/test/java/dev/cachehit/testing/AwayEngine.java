package dev.cachehit.testing;

import dev.cachehit.sandbox.ContainerSpec;
import dev.cachehit.sandbox.Engine;
import dev.cachehit.sandbox.EngineException;

/** An engine that does not answer. */
final class AwayEngine implements Engine {
    @Override
    public void ping() {
        throw away();
    }

    @Override
    public Started start(ContainerSpec spec) {
        throw away();
    }

    @Override
    public void remove(String containerId) {
        throw away();
    }

    @Override
    public void sweep(String instance) {
        throw away();
    }

    private static EngineException away() {
        return new EngineException("There is no engine in this test.");
    }
}
