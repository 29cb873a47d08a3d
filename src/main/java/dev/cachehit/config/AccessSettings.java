package dev.cachehit.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Who may use the service: with the token where there is one, and without one only from this machine. */
final class AccessSettings {
    /** Short ones can be guessed. */
    private static final int SHORTEST = 20;

    private AccessSettings() {}

    /** The token; that it is missing where it is needed is a fault. */
    static Optional<String> token(Section server) {
        Optional<String> own = server.text("access-token").map(String::strip).filter(token -> !token.isEmpty());
        Optional<String> file =
                server.text("access-token-file").map(String::strip).filter(name -> !name.isEmpty());
        Optional<String> token = own.isPresent() ? own : file.flatMap(name -> read(server, name));
        token.filter(text -> !text.matches("[A-Za-z0-9._~+/=-]{" + SHORTEST + ",}"))
                .ifPresent(text -> server.fault(
                        own.isPresent() ? "access-token" : "access-token-file",
                        "expected a token of at least " + SHORTEST
                                + " letters, digits and ._~+/=- as `openssl rand -hex 20` makes"));
        String host = server.text("host").map(String::strip).orElse("");
        String published = server.text("published")
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(host);
        if (own.isEmpty() && file.isEmpty() && !isLoopback(published)) {
            server.fault(
                    "access-token",
                    "is missing: others than this machine can reach the service at " + published
                            + ", and who can reach it can run programs. Set a token (`openssl rand -hex 20` makes one), or"
                            + " publish it at 127.0.0.1 only (with compose CACHEHIT_PUBLISH, else server.host or"
                            + " server.published).");
        }
        return token;
    }

    private static Optional<String> read(Section server, String name) {
        try {
            return Optional.of(Files.readString(Path.of(name)).strip());
        } catch (IOException | UncheckedIOException e) {
            server.fault("access-token-file", "the file '" + name + "' cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address.replaceAll("^\\[(.*)]$", "$1")).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
