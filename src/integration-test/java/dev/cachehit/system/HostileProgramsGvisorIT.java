package dev.cachehit.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;

/** The same under gVisor, in an engine of the test's own that has it as a runtime. */
class HostileProgramsGvisorIT extends CatalogueContract {
    private Optional<PrivateEngine> engine = Optional.empty();

    @Override
    Isolation isolation() {
        return Isolation.GVISOR;
    }

    @Override
    TestService.Builder service() {
        PrivateEngine own = PrivateEngine.withGvisor(runsc().orElseGet(() -> {
            String reason = "gVisor is not here: deploy/prerequisites.sh runsc gets it where that is possible";
            System.out.println(reason);
            return Assumptions.abort(reason);
        }));
        engine = Optional.of(own);
        own.start();
        isolation().languages().forEach(language -> own.load(Images.of(language)));
        return TestService.with().set("docker.host", own.docker().host()).withoutRemoval();
    }

    /** JUnit leaves a method out that overrides one and does not say this again. */
    @Override
    @AfterAll
    void end() {
        engine.ifPresent(PrivateEngine::close);
    }

    private static Optional<Path> runsc() {
        Stream<Path> named = Stream.ofNullable(System.getenv("RUNSC")).map(Path::of);
        Stream<Path> onPath = Arrays.stream(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, "runsc"));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }
}
