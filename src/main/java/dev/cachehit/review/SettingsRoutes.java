package dev.cachehit.review;

import dev.cachehit.web.RequestBody;
import dev.cachehit.web.Responses;
import dev.cachehit.web.Versions;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** How a person wants to learn. */
public final class SettingsRoutes implements HttpService {
    private final SettingsKeeper settings;
    private final RequestBody body;

    public SettingsRoutes(SettingsKeeper settings, RequestBody body) {
        this.settings = settings;
        this.body = body;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/api/settings", this::get).put("/api/settings", this::put);
    }

    private void get(ServerRequest request, ServerResponse response) {
        send(response, settings.latest());
    }

    private void put(ServerRequest request, ServerResponse response) {
        int expected = Versions.needed(request);
        send(response, settings.put(expected, settings.read(body.read(request))).orElseThrow(Versions::stale));
    }

    private static void send(ServerResponse response, SettingsKeeper.Versioned latest) {
        Versions.tell(response, latest.version());
        Responses.json(response, Status.OK_200, SettingsJson.write(latest.settings()));
    }
}
