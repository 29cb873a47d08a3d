package dev.cachehit.bench;

import dev.cachehit.sandbox.docker.ExecProbe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Create, start and inspect an exec for each run, through the Docker API, in the same container. */
final class ExecWay implements Way {
    private final ExecProbe probe;

    ExecWay(ExecProbe probe) {
        this.probe = probe;
    }

    @Override
    public String name() {
        return "exec through the Docker API";
    }

    @Override
    public Figures measure(BenchLanguage language, Load load, Duration time) throws Exception {
        List<String> command = new ArrayList<>(language.command());
        command.add(BareWay.PROGRAM);
        return ClosedLoop.run(load, time, () -> probe.run(language.container(), command));
    }
}
