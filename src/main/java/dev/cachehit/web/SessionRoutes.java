package dev.cachehit.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How a browser gets in with the access token, and out again. Without one everybody is in. */
public final class SessionRoutes implements HttpService {
    static final String PATH = "/api/session";

    private static final int LARGEST = 4 << 10;

    private final Optional<AccessToken> token;
    private final RequestBody body = new RequestBody(LARGEST);

    /** With the token of the settings, where there is one. */
    public SessionRoutes(Optional<String> token) {
        this.token = token.map(AccessToken::new);
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get(PATH, this::tell).post(PATH, this::begin).delete(PATH, this::end);
    }

    private void tell(ServerRequest request, ServerResponse response) {
        send(response, token.map(it -> it.isIn(request)).orElse(true));
    }

    private void begin(ServerRequest request, ServerResponse response) {
        String sent = body.read(request).only(Set.of("token")).text("token").strip();
        token.ifPresent(it -> {
            if (!it.isToken(sent)) {
                throw new ProblemException(Problem.of(
                        Status.UNAUTHORIZED_401,
                        "That is not the access token; it is the value of server.access-token in the settings of the"
                                + " service."));
            }
            response.headers().addCookie(it.session(isOverTls(request)));
        });
        send(response, true);
    }

    private void end(ServerRequest request, ServerResponse response) {
        token.ifPresent(it -> response.headers().addCookie(it.endOfSession(isOverTls(request))));
        send(response, token.isEmpty());
    }

    private void send(ServerResponse response, boolean open) {
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        Responses.json(
                response,
                Status.OK_200,
                JsonText.object()
                        .add("token_needed", token.isPresent())
                        .add("open", open)
                        .build());
    }

    /** Whether the page came over TLS, which a proxy may end before us: its origin says so. */
    private static boolean isOverTls(ServerRequest request) {
        return request.headers()
                .first(HeaderNames.ORIGIN)
                .map(origin -> origin.toLowerCase(Locale.ROOT).startsWith("https://"))
                .orElse(false);
    }
}
