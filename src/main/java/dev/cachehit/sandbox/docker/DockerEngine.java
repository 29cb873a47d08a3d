package dev.cachehit.sandbox.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Version;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import dev.cachehit.config.DockerSettings;
import dev.cachehit.sandbox.ContainerSpec;
import dev.cachehit.sandbox.Engine;
import dev.cachehit.sandbox.EngineException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** The Docker Engine. Thread-safe. */
public final class DockerEngine implements Engine {
    private static final Logger LOG = System.getLogger(DockerEngine.class.getName());
    private static final Duration PING = Duration.ofSeconds(5);
    private static final String CREATED = "created";
    private static final List<String> NOT_RUNNING = List.of(CREATED, "exited", "dead");
    private static final Duration BEING_STARTED = Duration.ofMinutes(1);

    private final DockerSettings settings;
    private final DockerClient docker;
    private final DockerClient pinger;
    private final DerivedImage images;
    private final AtomicBoolean greeted = new AtomicBoolean();

    public DockerEngine(DockerSettings settings) {
        this.settings = settings;
        this.docker = client(settings, settings.timeout());
        this.images = new DerivedImage(docker);
        this.pinger = client(settings, PING.compareTo(settings.timeout()) < 0 ? PING : settings.timeout());
    }

    private static DockerClient client(DockerSettings settings, Duration timeout) {
        var config = DefaultDockerClientConfig.createDefaultConfigBuilder()
                .withDockerHost(settings.host().toString())
                .withDockerTlsVerify(false)
                .build();
        return DockerClientImpl.getInstance(config, new SocketHttpClient(settings.host(), timeout));
    }

    @Override
    public void ping() {
        call("ping", () -> pinger.pingCmd().exec());
        if (greeted.compareAndSet(false, true)) {
            Version version = call("version", () -> pinger.versionCmd().exec());
            LOG.log(
                    Level.INFO,
                    "Docker Engine {0}, API {1}, at {2}",
                    version.getVersion(),
                    version.getApiVersion(),
                    settings.host());
        }
    }

    @Override
    public Started start(ContainerSpec spec) {
        String image = call("prepare image", () -> images.prepare(spec));
        String id = call(
                "create",
                () -> ContainerRecipe.create(docker, spec, image).exec().getId());
        try {
            HijackedAttachment attachment = attach(id);
            try {
                call("start", () -> docker.startContainerCmd(id).exec());
                return new Started(id, attachment);
            } catch (EngineException e) {
                attachment.close();
                throw e;
            }
        } catch (EngineException e) {
            remove(id);
            throw e;
        }
    }

    @Override
    public void remove(String id) {
        call("remove", () -> {
            try {
                docker.removeContainerCmd(id).withForce(true).exec();
            } catch (NotFoundException | ConflictException e) {
                LOG.log(Level.DEBUG, "{0} is gone or going: {1}", id, e.getMessage());
            }
            return "";
        });
    }

    @Override
    public void sweep(String instance) {
        List<Container> left = call(
                "list",
                () -> docker.listContainersCmd()
                        .withShowAll(true)
                        .withLabelFilter(Labels.of(instance))
                        .withStatusFilter(NOT_RUNNING)
                        .exec());
        long newest = System.currentTimeMillis() / 1000 - BEING_STARTED.toSeconds();
        for (Container container : left) {
            boolean beingStarted = CREATED.equals(container.getState()) && container.getCreated() >= newest;
            if (!beingStarted) {
                LOG.log(Level.INFO, "removing {0}, left by an earlier service", container.getId());
                remove(container.getId());
            }
        }
    }

    private HijackedAttachment attach(String id) {
        try {
            return HijackedAttachment.open(settings.host(), settings.timeout(), id);
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private <T> T call(String what, Supplier<T> call) {
        long from = System.nanoTime();
        try {
            return call.get();
        } catch (EngineException e) {
            throw e;
        } catch (com.github.dockerjava.api.exception.DockerException e) {
            throw new EngineException("Docker refused to " + what + ": " + Reasons.of(e), e);
        } catch (RuntimeException e) {
            throw unreachable(e);
        } finally {
            LOG.log(Level.DEBUG, "docker {0}: {1} ms", what, (System.nanoTime() - from) / 1_000_000);
        }
    }

    private EngineException unreachable(Throwable cause) {
        return new EngineException(
                "Docker does not answer at " + settings.host() + " (" + Reasons.of(cause)
                        + "). Start it, or set docker.host or DOCKER_HOST to where it is.",
                cause);
    }
}
