package dev.cachehit.web;

import dev.cachehit.config.ServerSettings;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Refuses what a page of another site sends: by its Origin, and, against DNS rebinding, by a Host that is not one of
 * ours. Programs without a browser send no Origin and are welcome. Pages of allowed origins are told so (CORS); a page
 * that comes from here by way of a proxy with TLS is one of ours too.
 */
final class OriginCheck implements Filter {
    private final Set<String> origins;
    private final Set<String> hosts;

    OriginCheck(ServerSettings settings) {
        this.origins =
                settings.allowedOrigins().stream().map(OriginCheck::lower).collect(Collectors.toUnmodifiableSet());
        this.hosts = settings.allowedHosts().stream().map(OriginCheck::lower).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        String host = lower(request.headers().first(HeaderNames.HOST).orElse(""));
        Optional<String> origin = request.headers().first(HeaderNames.ORIGIN).map(OriginCheck::lower);
        if (!hosts.contains(withoutPort(host))) {
            Responses.problem(
                    response,
                    Problem.of(
                            Status.FORBIDDEN_403,
                            "The host '" + host + "' is not allowed; add it to server.allowed-hosts if it is yours."));
        } else if (origin.isPresent() && !origins.contains(origin.get()) && !sameOrigin(origin.get(), host)) {
            Responses.problem(
                    response,
                    Problem.of(
                            Status.FORBIDDEN_403,
                            "Pages of '" + origin.get()
                                    + "' are not allowed; add it to server.allowed-origins if it is yours."));
        } else {
            origin.filter(origins::contains).ifPresent(page -> response.beforeSend(() -> allow(response, page)));
            if (request.prologue().method().equals(Method.OPTIONS)
                    && request.headers().contains(HeaderNames.ACCESS_CONTROL_REQUEST_METHOD)) {
                response.status(Status.NO_CONTENT_204).send();
            } else {
                chain.proceed();
            }
        }
    }

    private static void allow(RoutingResponse response, String page) {
        response.header(HeaderNames.VARY, "Origin");
        response.header(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, page);
        response.header(HeaderNames.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST, PUT, PATCH, DELETE");
        response.header(HeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, "content-type, accept, if-match, authorization");
        response.header(HeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS, "etag, retry-after");
        response.header(HeaderNames.ACCESS_CONTROL_MAX_AGE, "3600");
    }

    private static boolean sameOrigin(String origin, String host) {
        return origin.equals("http://" + host) || origin.equals("https://" + host);
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        boolean port = colon > host.lastIndexOf(']');
        return port ? host.substring(0, colon) : host;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
