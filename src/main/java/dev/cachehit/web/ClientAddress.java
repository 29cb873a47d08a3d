package dev.cachehit.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;

/** Notes whose request it is, for what is shared out among clients. */
final class ClientAddress implements Filter {
    private final TrustedProxies proxies;

    ClientAddress(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        if (request.remotePeer().address() instanceof InetSocketAddress peer) {
            ClientConnection.current().comesFrom(proxies.client(peer.getAddress(), forwardedFor(request)));
        }
        chain.proceed();
    }

    private static List<String> forwardedFor(RoutingRequest request) {
        return request.headers().contains(HeaderNames.X_FORWARDED_FOR)
                ? request.headers().get(HeaderNames.X_FORWARDED_FOR).allValues().stream()
                        .flatMap(value -> Arrays.stream(value.split(",", -1)))
                        .toList()
                : List.of();
    }
}
