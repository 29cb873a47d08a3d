package dev.cachehit.web;

import dev.cachehit.config.ServerSettings;
import io.helidon.health.HealthCheck;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.observe.ObserveFeature;
import io.helidon.webserver.observe.health.HealthObserver;
import io.helidon.webserver.observe.metrics.MetricsObserver;
import java.time.Duration;
import java.util.List;

/** The HTTP server, put together from the features' routes. */
public final class Server {
    private static final Duration GRACE = Duration.ofSeconds(5);

    static final int LONGEST_FIRST_LINE = 8 << 10;

    private Server() {}

    /**
     * A server that is not started yet.
     *
     * @param checks for orchestrators: {@code /observe/health/live} and {@code /observe/health/ready}
     */
    public static WebServer create(ServerSettings settings, List<HttpService> services, List<HealthCheck> checks) {
        return WebServer.builder()
                .host(settings.host())
                .port(settings.port())
                .shutdownHook(false)
                .shutdownGracePeriod(GRACE)
                .connectionOptions(options -> options.tcpNoDelay(true))
                .directHandlers(ProtocolErrors.handlers())
                .featuresDiscoverServices(false)
                .protocolsDiscoverServices(false)
                .addConnectionSelector(new Connections(settings.connections()))
                .maxTcpConnections(settings.connections().max() + Connections.REFUSED)
                .addFeature(observe(checks))
                .routing(routing -> setUp(routing, settings, services))
                .build();
    }

    private static void setUp(HttpRouting.Builder routing, ServerSettings settings, List<HttpService> services) {
        routing.addFilter(new CloseWhenAsked());
        routing.addFilter(new OriginCheck(settings));
        settings.accessToken().ifPresent(token -> routing.addFilter(new AccessCheck(new AccessToken(token))));
        routing.addFilter(new ClientAddress(new TrustedProxies(settings.trustedProxies())));
        ErrorResponses.addTo(routing);
        services.forEach(routing::register);
    }

    private static ObserveFeature observe(List<HealthCheck> checks) {
        return ObserveFeature.create(observe -> observe.observersDiscoverServices(false)
                .addObserver(HealthObserver.create(
                        health -> health.useSystemServices(true).details(true).addHealthChecks(checks)))
                .addObserver(MetricsObserver.create()));
    }
}
