package dev.cachehit.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import java.util.Set;

/**
 * Lets only those in who have the token; whether the service lives, what it would offer and whether one is in, anyone
 * may ask.
 */
final class AccessCheck implements Filter {
    private static final Set<String> OPEN =
            Set.of("/health", "/observe/health/live", "/observe/health/ready", "/openapi.yaml", SessionRoutes.PATH);

    private final AccessToken token;

    AccessCheck(AccessToken token) {
        this.token = token;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        if (OPEN.contains(request.prologue().uriPath().path()) || token.isIn(request)) {
            chain.proceed();
        } else {
            response.header(HeaderNames.WWW_AUTHENTICATE, "Bearer realm=\"CacheHit\"");
            Responses.problem(
                    response,
                    Problem.of(
                            Status.UNAUTHORIZED_401,
                            (sent(request) ? "That is not the access token" : "An access token is needed")
                                    + ": send `Authorization: Bearer` with the value of server.access-token."));
        }
    }

    private static boolean sent(ServerRequest request) {
        return request.headers().contains(HeaderNames.AUTHORIZATION);
    }
}
