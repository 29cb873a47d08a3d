package dev.cachehit.system;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.testing.Await;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.concurrent.CompletableFuture;
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
                () -> assertTrue(Integer.parseInt(inspect("{{.HostConfig.PidsLimit}}")) <= 3 * 20 + 40));
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
                """);
        assertEquals("""
                32 8
                20 0
                True True True
                0 0 1
                ['0', '1', '2', '3']
                """, answer.stdout(), answer::stderr);
    }

    @Test
    void aRunLearnsNothingOfTheOneBesideIt() {
        JsonObject victim = Json.createObjectBuilder()
                .add("code", "secret = 'SOURCE-SECRET'\nimport time\ntime.sleep(3)\nprint('unharmed')")
                .add("stdin", "STDIN-SECRET")
                .add(
                        "files",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("path", "file.txt")
                                        .add("content", "FILE-SECRET")))
                .build();
        CompletableFuture<Answer> beside = service.running("python", victim);
        Await.until(
                "the victim runs",
                java.time.Duration.ofSeconds(10),
                () -> service.docker().processes(service.container("python")) > 1);

        Answer spy = service.run("python", """
                import glob, os
                own = os.path.realpath(__file__).rsplit('/', 1)[0]
                seen = others = 0
                for path in glob.glob('/proc/[0-9]*'):
                    if os.stat(path).st_uid not in (0, os.getuid()):
                        others += 1
                        for name in ('environ', 'mem', 'maps', 'fd/0', 'fd/1', 'cwd', 'root', 'stack', 'auxv'):
                            try:
                                open(f'{path}/{name}', 'rb').read(1)
                                seen += 1
                            except (OSError, PermissionError):
                                pass
                for path in glob.glob('/tmp/exec_*'):
                    if os.path.realpath(path) != os.path.realpath(__file__) and os.path.realpath(path) != own:
                        others += 1
                        try:
                            print(os.listdir(path) if os.path.isdir(path) else open(path).read())
                            seen += 1
                        except OSError:
                            pass
                print(others > 1, seen)
                """);

        assertEquals("True 0\n", spy.stdout(), () -> spy.json().toString());
        assertEquals("unharmed\n", beside.join().stdout());
    }

    @Test
    void twoRunsThatBindTheSamePortAreBothAnswered() {
        JsonObject code = Json.createObjectBuilder().add("code", """
                import socket, time
                with socket.socket() as server:
                    try:
                        server.bind(('127.0.0.1', 8080))
                        time.sleep(1)
                        print('bound')
                    except OSError:
                        print('taken')
                """).build();
        CompletableFuture<Answer> first = service.running("python", code);
        CompletableFuture<Answer> second = service.running("python", code);
        assertTrue(first.join().stdout().matches("bound\n|taken\n"), first.join()::toString);
        assertTrue(second.join().stdout().matches("bound\n|taken\n"), second.join()::toString);
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
