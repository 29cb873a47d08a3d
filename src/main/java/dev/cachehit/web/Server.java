package dev.cachehit.web;

import dev.cachehit.config.ServerSettings;
import io.helidon.health.HealthCheck;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.cors.CorsFeature;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.observe.ObserveFeature;
import io.helidon.webserver.observe.health.HealthObserver;
import io.helidon.webserver.observe.metrics.MetricsObserver;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The HTTP server, put together from the features' routes. */
public final class Server {
    /** Our own filters come first, so that a refused origin is told so as a problem. */
    private static final double AFTER_OURS = 50;

    private static final Duration GRACE = Duration.ofSeconds(5);

    private Server() {}

    /**
     * A server that is not started yet.
     *
     * @param checks for orchestrators: {@code /observe/health/live} and {@code /observe/health/ready}
     */
    public static WebServer create(ServerSettings settings, List<HttpService> services, List<HealthCheck> checks) {
        WebServerConfig.Builder server = WebServer.builder();
        setUp(server, settings, services, checks);
        return server.build();
    }

    /** The same for a builder that a test brings along. */
    public static void setUp(
            WebServerConfig.Builder server,
            ServerSettings settings,
            List<HttpService> services,
            List<HealthCheck> checks) {
        server.host(settings.host())
                .port(settings.port())
                .shutdownHook(false)
                .shutdownGracePeriod(GRACE)
                .connectionOptions(options -> options.tcpNoDelay(true))
                .featuresDiscoverServices(false)
                .protocolsDiscoverServices(false)
                .addProtocol(Http1Config.builder()
                        .addReceiveListener(new ClientConnection.Listener())
                        .build())
                .addFeature(cors(settings))
                .addFeature(observe(checks))
                .routing(routing -> setUp(routing, settings, services));
    }

    private static void setUp(HttpRouting.Builder routing, ServerSettings settings, List<HttpService> services) {
        routing.addFilter(new CloseWhenAsked());
        routing.addFilter(new OriginCheck(settings));
        ErrorResponses.addTo(routing);
        services.forEach(routing::register);
    }

    private static CorsFeature cors(ServerSettings settings) {
        return CorsFeature.create(cors -> cors.weight(AFTER_OURS)
                .addDefaults(false)
                .pathsDiscoverServices(false)
                .addPath(path -> path.pathPattern("/*")
                        .allowOrigins(Set.copyOf(settings.allowedOrigins()))
                        .allowMethods(Set.of("GET", "POST", "PUT", "PATCH", "DELETE"))
                        .allowHeaders(Set.of("content-type", "accept", "if-match"))
                        .exposeHeaders(Set.of("retry-after", "etag"))
                        .maxAge(Duration.ofHours(1))));
    }

    private static ObserveFeature observe(List<HealthCheck> checks) {
        return ObserveFeature.create(observe -> observe.observersDiscoverServices(false)
                .addObserver(HealthObserver.create(
                        health -> health.useSystemServices(true).details(true).addHealthChecks(checks)))
                .addObserver(MetricsObserver.create()));
    }
}
