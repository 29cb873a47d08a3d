package dev.cachehit.config;

import java.util.List;
import java.util.Optional;

/**
 * The HTTP server.
 *
 * @param host address to listen on
 * @param port port to listen on; 0 takes any free one
 * @param maxRequestSize bytes of a request's body above which it is refused with 413
 * @param connections how much of the service a client may hold
 * @param allowedOrigins origins whose pages may call the service, such as {@code http://localhost:3000}
 * @param allowedHosts names, without port, under which the service may be addressed
 * @param trustedProxies whose {@code X-Forwarded-For} is believed: addresses, networks such as {@code 10.0.0.0/8}, names
 * @param accessToken without which the service does nothing for anyone, where there is one
 */
public record ServerSettings(
        String host,
        int port,
        int maxRequestSize,
        ConnectionSettings connections,
        List<String> allowedOrigins,
        List<String> allowedHosts,
        List<String> trustedProxies,
        Optional<String> accessToken) {}
