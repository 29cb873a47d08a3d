package dev.cachehit.sandbox;

import dev.cachehit.web.JsonText;
import dev.cachehit.web.Responses;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** {@code GET /health}: answers at once, whatever the programs do. */
public final class HealthRoutes implements HttpService {
    private final Sandbox sandbox;
    private final InstantSource clock;
    private final Instant started;

    public HealthRoutes(Sandbox sandbox, InstantSource clock) {
        this.sandbox = sandbox;
        this.clock = clock;
        this.started = clock.instant();
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/health", this::health);
    }

    private void health(ServerRequest request, ServerResponse response) {
        SandboxHealth health = sandbox.health();
        JsonObjectBuilder containers = JsonText.object();
        health.containers().forEach(containers::add);
        Responses.json(
                response,
                health.reachable() ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503,
                JsonText.object()
                        .add("status", health.status())
                        .add("containers", containers)
                        .add("uptime_seconds", JsonText.twoDecimals(uptimeSeconds()))
                        .build());
    }

    private double uptimeSeconds() {
        return Duration.between(started, clock.instant()).toMillis() / 1000.0;
    }
}
