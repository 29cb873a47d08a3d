package dev.cachehit.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;

/**
 * Lets only those in who know the token ({@code Authorization: Bearer}); whether the service lives, and what it would
 * offer, anyone may ask. The comparison takes the same time whatever is sent.
 */
final class AccessToken implements Filter {
    private static final String SCHEME = "Bearer ";
    private static final Set<String> OPEN =
            Set.of("/health", "/observe/health/live", "/observe/health/ready", "/openapi.yaml");

    private final byte[] expected;

    AccessToken(String token) {
        this.expected = digest(token);
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        String sent = request.headers().first(HeaderNames.AUTHORIZATION).orElse("");
        if (OPEN.contains(request.prologue().uriPath().path()) || isExpected(sent)) {
            chain.proceed();
        } else {
            response.header(HeaderNames.WWW_AUTHENTICATE, "Bearer realm=\"CacheHit\"");
            Responses.problem(
                    response,
                    Problem.of(
                            Status.UNAUTHORIZED_401,
                            (sent.isEmpty() ? "An access token is needed" : "That is not the access token")
                                    + ": send `Authorization: Bearer` with the value of server.access-token."));
        }
    }

    private boolean isExpected(String sent) {
        boolean bearer = sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return MessageDigest.isEqual(
                expected, digest(bearer ? sent.substring(SCHEME.length()).strip() : ""));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
