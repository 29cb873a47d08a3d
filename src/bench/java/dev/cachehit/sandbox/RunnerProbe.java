package dev.cachehit.sandbox;

import dev.cachehit.config.LanguageSettings;
import dev.cachehit.config.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A language's container, and its runner spoken to over the engine's attach stream with nothing in between. */
public final class RunnerProbe implements AutoCloseable {
    private static final Duration GREETING = Duration.ofSeconds(30);

    private final Engine engine;
    private final LanguageSettings language;
    private final Engine.Started started;
    private final RunnerConnection connection;

    /** With a container of its own. */
    public RunnerProbe(Engine engine, Settings settings, LanguageSettings language) {
        this.engine = engine;
        this.language = language;
        this.started = engine.start(new ContainerSpec(
                settings.sandbox().instance(),
                language.name(),
                language.image(),
                settings.sandbox().runner(),
                settings.sandbox().runsAtOnce(),
                language.limits().processes(),
                language.container(),
                language.forkServer(),
                language.runtime()));
        this.connection = new RunnerConnection(started.attachment(), reason -> {});
        connection.open(language.name(), GREETING);
        language.forkServer().ifPresent(server -> connection.startForkServer(new ForkServer(language, server)));
    }

    /** Runs a program in the first slot, and waits until the slot is free again; the program's own wall time. */
    public Duration run(String program) throws InterruptedException {
        Run run = new Run(program, "", List.of(), List.of(), language.limits().timeout());
        CountDownLatch free = new CountDownLatch(1);
        RunInProgress progress = connection.start(RunRequest.create(0, run, language), clean -> free.countDown());
        while (true) {
            Optional<RunEvent> event = progress.next();
            if (event.isEmpty()) {
                progress.await(false);
                continue;
            }
            switch (event.get()) {
                case RunEvent.Output output -> {}
                case RunEvent.Ended ended -> {
                    latest = free;
                    return ended.exit().wallTime();
                }
                case RunEvent.Lost lost -> throw new IllegalStateException(lost.reason());
            }
        }
    }

    private CountDownLatch latest = new CountDownLatch(0);

    /** Until the slot of the latest run is free again. */
    public void awaitFree() throws InterruptedException {
        latest.await();
    }

    @Override
    public void close() {
        connection.close();
        engine.remove(started.id());
    }
}
