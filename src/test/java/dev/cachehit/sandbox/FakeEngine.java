package dev.cachehit.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An engine without containers: each is a pair of pipes with a {@link FakeContainer} at the other end. Thread-safe. */
final class FakeEngine implements Engine {
    /** The image that this engine never has. */
    static final String MISSING_IMAGE = "localhost:1/cachehit/none:1";

    private final Map<String, FakeContainer> running = new ConcurrentHashMap<>();
    private final List<FakeContainer> started = new CopyOnWriteArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final List<String> removed = new CopyOnWriteArrayList<>();
    private final List<String> swept = new CopyOnWriteArrayList<>();
    private volatile int protocol = RunnerConnection.PROTOCOL;
    private volatile Optional<String> trouble = Optional.empty();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    /** Nothing works from now on, until {@link #recover}. */
    void fail(String reason) {
        trouble = Optional.of(reason);
    }

    void recover() {
        trouble = Optional.empty();
    }

    /** Runners greet with this protocol from now on. */
    void speak(int version) {
        protocol = version;
    }

    /** Starts wait from now on, until {@link #open}. */
    void holdStarts() {
        gate = new CountDownLatch(1);
    }

    void open() {
        gate.countDown();
    }

    /** Containers in the order of their starts. */
    List<FakeContainer> started() {
        return List.copyOf(started);
    }

    FakeContainer latest() {
        return started.getLast();
    }

    List<String> removed() {
        return List.copyOf(removed);
    }

    List<String> swept() {
        return List.copyOf(swept);
    }

    @Override
    public void ping() {
        check();
    }

    @Override
    public Started start(ContainerSpec spec) {
        check();
        try {
            if (!gate.await(20, TimeUnit.SECONDS)) {
                throw new EngineException("the test held the start for too long");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException("interrupted", e);
        }
        if (spec.image().equals(MISSING_IMAGE)) {
            throw new EngineException("there is no image " + spec.image());
        }
        FakeContainer container = new FakeContainer();
        String id = "%064x".formatted(ids.incrementAndGet());
        started.add(container);
        running.put(id, container);
        container.hello(protocol);
        return new Started(id, container);
    }

    @Override
    public void remove(String containerId) {
        check();
        removed.add(containerId);
        Optional.ofNullable(running.remove(containerId)).ifPresent(FakeContainer::end);
    }

    @Override
    public void sweep(String instance) {
        check();
        swept.add(instance);
    }

    private void check() {
        trouble.ifPresent(reason -> {
            throw new EngineException(reason);
        });
    }
}
