package dev.cachehit.sandbox;

import dev.cachehit.config.LanguageSettings;
import dev.cachehit.config.RunLimits;
import dev.cachehit.web.JsonText;
import dev.cachehit.web.Responses;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;

/** {@code GET /languages}: what the configuration offers. */
public final class LanguagesRoutes implements HttpService {
    private final Sandbox sandbox;

    public LanguagesRoutes(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/languages", this::languages);
    }

    private void languages(ServerRequest request, ServerResponse response) {
        Map<String, String> states = sandbox.health().containers();
        JsonArrayBuilder languages = JsonText.array();
        for (LanguageSettings language : sandbox.languages()) {
            languages.add(language(language, states.getOrDefault(language.name(), "stopped")));
        }
        Responses.json(
                response,
                Status.OK_200,
                JsonText.object().add("languages", languages).build());
    }

    private static JsonObjectBuilder language(LanguageSettings language, String state) {
        RunLimits limits = language.limits();
        JsonObjectBuilder json = JsonText.object()
                .add("name", language.name())
                .add("label", language.label())
                .add("image", language.image())
                .add("extension", language.extension())
                .add("example", language.example())
                .add("state", state)
                .add(
                        "limits",
                        JsonText.object()
                                .add("timeout_ms", limits.timeout().toMillis())
                                .add("memory_mb", limits.memory() >> 20)
                                .add("output_bytes", limits.output())
                                .add("processes", limits.processes()))
                .add("containers", language.pool().containers());
        language.pool().runsPerContainer().ifPresent(runs -> json.add("runs_per_container", runs));
        language.runtime().ifPresent(runtime -> json.add("runtime", runtime));
        return json;
    }
}
