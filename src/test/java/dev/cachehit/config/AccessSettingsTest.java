package dev.cachehit.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessSettingsTest {
    private static final String HOST = "CACHEHIT_SERVER_HOST";
    private static final String PUBLISHED = "CACHEHIT_SERVER_PUBLISHED";
    private static final String TOKEN = "CACHEHIT_SERVER_ACCESS_TOKEN";
    private static final String FILE = "CACHEHIT_SERVER_ACCESS_TOKEN_FILE";
    private static final String GOOD = "0123456789abcdef0123";

    @ParameterizedTest
    @CsvSource({"127.0.0.1, ''", "::1, ''", "localhost, ''", "0.0.0.0, 127.0.0.1", "0.0.0.0, [::1]"})
    void thisMachineNeedsNone(String host, String published) {
        assertEquals(Optional.empty(), token(Map.of(HOST, host, PUBLISHED, published)));
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0, ''", "127.0.0.1, 0.0.0.0", "::, ''", "192.0.2.1, ''", "0.0.0.0, no-such-host.invalid"})
    void othersDo(String host, String published) {
        Map<String, String> open = Map.of(HOST, host, PUBLISHED, published);
        InvalidSettingsException refused = assertThrows(InvalidSettingsException.class, () -> token(open));
        assertEquals(1, refused.faults().size(), () -> message(refused));
        assertTrue(message(refused).contains("server.access-token: is missing"), () -> message(refused));
        assertTrue(message(refused).contains("openssl rand -hex 20"), () -> message(refused));
        assertEquals(Optional.of(GOOD), token(Map.of(HOST, host, PUBLISHED, published, TOKEN, GOOD)));
    }

    @ParameterizedTest
    @CsvSource({"0123456789abcdef012", "0123456789 abcdef 0123", "0123456789abcdefäöüß"})
    void oneThatCanBeGuessedOrNotBeSentIsRefused(String token) {
        InvalidSettingsException refused =
                assertThrows(InvalidSettingsException.class, () -> token(Map.of(TOKEN, token)));
        assertTrue(message(refused).contains("server.access-token: expected"), () -> message(refused));
        assertTrue(!message(refused).contains(token), "a secret is in no message");
    }

    @Test
    void itMayBeInAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("token");
        Files.writeString(file, GOOD + "\n");
        assertEquals(Optional.of(GOOD), token(Map.of(HOST, "0.0.0.0", FILE, file.toString())));
        Files.writeString(file, "short");
        Map<String, String> named = Map.of(FILE, file.toString());
        assertTrue(message(assertThrows(InvalidSettingsException.class, () -> token(named)))
                .contains("server.access-token-file: expected"));
        Map<String, String> none = Map.of(HOST, "0.0.0.0", FILE, file + ".none");
        InvalidSettingsException refused = assertThrows(InvalidSettingsException.class, () -> token(none));
        assertEquals(1, refused.faults().size(), () -> message(refused));
        assertTrue(message(refused).contains("cannot be read"), () -> message(refused));
    }

    private static String message(InvalidSettingsException refused) {
        return String.join("\n", refused.faults());
    }

    private static Optional<String> token(Map<String, String> environment) {
        return SettingsReader.read(environment).server().accessToken();
    }
}
