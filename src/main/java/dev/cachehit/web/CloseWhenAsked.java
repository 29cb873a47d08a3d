package dev.cachehit.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;

/**
 * Closes the connection after a request that asked for it, which the server announces and forgets (helidon#12324), and
 * after one whose client was watched. Gives back what the request held.
 */
final class CloseWhenAsked implements Filter {
    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        ClientConnection client = ClientConnection.current();
        response.beforeSend(() -> {
            if (client.isWatched()) {
                response.header(HeaderValues.CONNECTION_CLOSE);
            }
        });
        try {
            chain.proceed();
        } finally {
            client.giveRoomBack();
        }
        boolean asked = request.headers()
                .first(HeaderNames.CONNECTION)
                .filter("close"::equalsIgnoreCase)
                .isPresent();
        if ((asked || client.isWatched()) && response.isSent()) {
            throw new CloseConnectionException("after this request, as told");
        }
    }
}
