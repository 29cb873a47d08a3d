package dev.cachehit.system;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An image that is not on this machine, and a hub that has it. */
class ImagePullIT {
    private static final String TYPE = """
            #include <stdio.h>

            int main(int count, char **arguments) {
                FILE *file = count > 1 ? fopen(arguments[1], "r") : NULL;
                if (file == NULL) {
                    return 1;
                }
                for (int c = getc(file); c != EOF; c = getc(file)) {
                    putchar(c);
                }
                return 0;
            }
            """;
    private static final int BALLAST = 8 << 20;

    @Test
    void itIsPulledWithItsProgressInTheLog(@TempDir Path folder) throws IOException {
        try (Registry hub = new Registry(files(folder), 8_000)) {
            Docker docker = Docker.local();
            try (ChildService service = new ChildService(TestService.with()
                    .preStart()
                    .yaml("""
                            languages:
                              type:
                                label: Type
                                image: %s
                                extension: .txt
                                command: [/type, "{filepath}"]
                            """.formatted(hub.image()))
                    .environment())) {
                service.awaitListening();
                String answer =
                        service.running("type", "{\"code\": \"typed\"}").join().body();
                assertTrue(answer.contains("\"stdout\":\"typed\""), () -> answer + service.log());
                String log = service.log();
                assertTrue(log.contains("type: pulling " + hub.image()), log);
                assertTrue(log.matches("(?s).*pulling \\S+: Downloading \\d of 8 MB.*"), log);
                assertTrue(log.contains("type: pulled " + hub.image()), log);
            } finally {
                docker.run("rmi", "--force", hub.image());
            }
        }
    }

    /** A static program, and what makes the pull last. */
    private static byte[] files(Path folder) throws IOException {
        Path source = Files.writeString(folder.resolve("type.c"), TYPE);
        Path root = Files.createDirectory(folder.resolve("root"));
        Docker.shell(List.of(
                System.getenv().getOrDefault("CC", "cc"),
                "-O1",
                "-static",
                "-o",
                root.resolve("type").toString(),
                source.toString()));
        byte[] ballast = new byte[BALLAST];
        new Random(1).nextBytes(ballast);
        Files.write(root.resolve("ballast"), ballast);
        Path tar = folder.resolve("layer.tar");
        Docker.shell(List.of("tar", "-C", root.toString(), "-cf", tar.toString(), "type", "ballast"));
        return Files.readAllBytes(tar);
    }
}
