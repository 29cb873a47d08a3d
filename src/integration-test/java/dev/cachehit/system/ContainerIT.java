package dev.cachehit.system;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How language containers are made, as the engine tells it, and what runs in one container can learn of another. */
class ContainerIT {
    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.with()
                .preStart("python")
                .set("languages.python.container.cpus", "0.75")
                .set("languages.python.container.memory", "300MB")
                .set("languages.python.container.tmp-size", "32MB")
                .set("languages.python.container.shm-size", "8MB")
                .set("languages.python.limits.processes", "20")
                .set("sandbox.runs-at-once", "3")
                .startFully();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void theContainerHasNothingItDoesNotNeed() {
        assertAll(
                () -> assertEquals("[ALL]", inspect("{{.HostConfig.CapDrop}}")),
                () -> assertEquals(
                        "KILL SETGID SETUID",
                        inspect("{{range .HostConfig.CapAdd}}{{.}} {{end}}")
                                .replace("CAP_", "")
                                .transform(ContainerIT::sorted)),
                () -> assertEquals("false", inspect("{{.HostConfig.Privileged}}")),
                () -> assertEquals("[no-new-privileges]", inspect("{{.HostConfig.SecurityOpt}}")),
                () -> assertEquals("true", inspect("{{.HostConfig.ReadonlyRootfs}}")),
                () -> assertEquals("none", inspect("{{.HostConfig.NetworkMode}}")),
                () -> assertEquals("[]", inspect("{{.Mounts}}")),
                () -> assertEquals("[]", inspect("{{.HostConfig.Binds}}")),
                () -> assertEquals("private", inspect("{{.HostConfig.IpcMode}}")),
                () -> assertEquals("none", inspect("{{.HostConfig.LogConfig.Type}}")),
                () -> assertEquals("true", inspect("{{.HostConfig.AutoRemove}}")),
                () -> assertEquals("true true", inspect("{{.Config.OpenStdin}} {{.Config.StdinOnce}}")));
    }

    @Test
    void itsLimitsAreThoseConfigured() {
        assertAll(
                () -> assertEquals("750000000", inspect("{{.HostConfig.NanoCpus}}")),
                () -> assertEquals(String.valueOf(300L << 20), inspect("{{.HostConfig.Memory}}")),
                () -> assertEquals(String.valueOf(300L << 20), inspect("{{.HostConfig.MemorySwap}}")),
                () -> assertEquals(String.valueOf(8 << 20), inspect("{{.HostConfig.ShmSize}}")),
                () -> assertTrue(inspect("{{.HostConfig.Tmpfs}}").contains("size=" + (32 << 20))),
                () -> assertTrue(inspect("{{.HostConfig.Tmpfs}}").contains("nosuid,nodev")),
                () -> assertTrue(Integer.parseInt(inspect("{{.HostConfig.PidsLimit}}")) >= 3 * 20),
                () -> assertTrue(Integer.parseInt(inspect("{{.HostConfig.PidsLimit}}")) <= 3 * 20 + 44));
    }

    @Test
    void labelsSayWhoseItIs() {
        assertEquals(
                "true " + service.instance() + " python",
                inspect("{{index .Config.Labels \"dev.cachehit\"}} {{index .Config.Labels \"dev.cachehit.instance\"}}"
                        + " {{index .Config.Labels \"dev.cachehit.language\"}}"));
    }

    @Test
    void whatAProgramSeesIsWhatWasConfigured() {
        Answer answer = service.run("python", """
                import os, resource, shutil
                print(shutil.disk_usage('/tmp').total >> 20, shutil.disk_usage('/dev/shm').total >> 20)
                print(resource.getrlimit(resource.RLIMIT_NPROC)[1], resource.getrlimit(resource.RLIMIT_CORE)[1])
                print(os.getuid() >= 20000, os.getgid() == os.getuid(), os.getgroups() in ([], [os.getgid()]))
                status = dict(line.split(':', 1) for line in open('/proc/self/status'))
                print(int(status['CapEff'], 16), int(status['CapPrm'], 16), status['NoNewPrivs'].strip())
                print(sorted(os.listdir('/proc/self/fd')))
                print([name for name in os.environ if name.startswith(('DEBIAN', 'CACHEHIT'))])
                """);
        assertEquals("""
                32 8
                20 0
                True True True
                0 0 1
                ['0', '1', '2', '3']
                []
                """, answer.stdout(), answer::stderr);
    }

    @Test
    void theEnginesOwnViewIsReadOnly() {
        assertFalse(service.run("python", "open('/etc/hosts', 'a')").stderr().isEmpty());
        assertEquals("error", service.run("python", "open('/root/x', 'w')").outcome());
    }

    private static String inspect(String format) {
        return service.docker().inspect(service.container("python"), format);
    }

    private static String sorted(String words) {
        return String.join(
                " ",
                java.util.stream.Stream.of(words.strip().split(" ")).sorted().toList());
    }
}
