package dev.cachehit.sandbox.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import dev.cachehit.config.ContainerLimits;
import dev.cachehit.sandbox.ContainerSpec;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How a language's container is made: no network, no volume, no capability beyond those with which the runner becomes
 * another user and ends that user's processes, a read-only root, and limits for everything.
 */
final class ContainerRecipe {
    private static final int FIRST_UID = 20_000;
    private static final int UIDS = 40_000;
    private static final long RUNNERS_OWN_PROCESSES = 32;
    private static final long THREADS_ON_STANDBY = 16;

    private ContainerRecipe() {}

    static CreateContainerCmd create(DockerClient docker, ContainerSpec spec, String image) {
        return docker.createContainerCmd(image)
                .withLabels(Labels.of(spec.instance(), spec.language()))
                .withHostName("cachehit")
                .withUser("0:0")
                .withWorkingDir("/")
                .withEntrypoint(DerivedImage.RUNNER)
                .withCmd(String.valueOf(spec.slots()), String.valueOf(uidBase(spec.slots())))
                .withStdinOpen(true)
                .withStdInOnce(true)
                .withAttachStdin(true)
                .withAttachStdout(true)
                .withAttachStderr(true)
                .withTty(false)
                .withNetworkDisabled(true)
                .withHostConfig(host(spec));
    }

    private static HostConfig host(ContainerSpec spec) {
        ContainerLimits limits = spec.limits();
        HostConfig host = HostConfig.newHostConfig()
                .withAutoRemove(true)
                .withNetworkMode("none")
                .withIpcMode("private")
                .withCapDrop(Capability.ALL)
                .withCapAdd(Capability.SETUID, Capability.SETGID, Capability.KILL)
                .withSecurityOpts(List.of("no-new-privileges"))
                .withReadonlyRootfs(true)
                .withTmpFs(Map.of("/tmp", "rw,exec,nosuid,nodev,mode=1777,size=" + limits.tmpSize()))
                .withShmSize(limits.shmSize())
                .withMemory(limits.memory())
                .withMemorySwap(limits.memory())
                .withNanoCPUs((long) (limits.cpus() * 1_000_000_000L))
                .withPidsLimit((long) spec.slots() * spec.processes() + RUNNERS_OWN_PROCESSES + serverProcesses(spec))
                .withLogConfig(new LogConfig(LogConfig.LoggingType.NONE));
        spec.runtime().ifPresent(host::withRuntime);
        return host;
    }

    /**
     * A fork server, its successor, their children, and those by way of which they fork; or interpreters on standby with
     * their threads.
     */
    private static long serverProcesses(ContainerSpec spec) {
        return spec.forkServer()
                .map(server -> server.forks() ? 2L * server.children() + 4 : THREADS_ON_STANDBY * server.children())
                .orElse(0L);
    }

    /**
     * The kernel counts processes for each uid over all containers, so containers share as few uids as possible. The
     * range stays within what engines that map uids offer.
     */
    private static int uidBase(int slots) {
        return FIRST_UID + slots * ThreadLocalRandom.current().nextInt(UIDS / slots);
    }
}
