package dev.cachehit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTest {
    private final TrustedProxies proxies = new TrustedProxies(List.of("192.0.2.1", "10.0.0.0/9", "2001:db8::/31"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            198.51.100.7 |                             | 198.51.100.7
            198.51.100.7 | 203.0.113.9                 | 198.51.100.7
            192.0.2.1    |                             | 192.0.2.1
            192.0.2.1    | 203.0.113.9                 | 203.0.113.9
            192.0.2.1    | 198.51.100.1, 203.0.113.9   | 203.0.113.9
            192.0.2.1    | 203.0.113.9, 10.127.0.3     | 203.0.113.9
            192.0.2.1    | 203.0.113.9, 10.128.0.3     | 10.128.0.3
            192.0.2.1    | unknown                     | 192.0.2.1
            192.0.2.1    | 203.0.113.9, localhost      | 192.0.2.1
            192.0.2.1    | ''                          | 192.0.2.1
            2001:db9::5  | 203.0.113.9                 | 203.0.113.9
            2001:dba::5  | 203.0.113.9                 | [32, 1, 13, -70, 0, 0, 0, 0]
            ::ffff:10.0.0.1 | 203.0.113.9              | 203.0.113.9
            """)
    void onlyTrustedPeersSpeakForOthers(String peer, String header, String client) {
        List<String> forwarded = header == null ? List.of() : List.of(header.split(",", -1));
        assertEquals(client, proxies.client(InetAddress.ofLiteral(peer), forwarded));
    }

    @Test
    void addressesOfOneNetworkOfIpv6AreOneClient() {
        assertEquals(
                proxies.client(InetAddress.ofLiteral("2001:dba:1:2:3:4:5:6"), List.of()),
                proxies.client(InetAddress.ofLiteral("2001:dba:1:2:9:9:9:9"), List.of()));
    }

    @Test
    void aNameIsLookedUpAndOneThatIsNotThereIsNobody() {
        TrustedProxies named = new TrustedProxies(List.of("no-such-host.invalid", "localhost"));
        assertEquals("203.0.113.9", named.client(InetAddress.ofLiteral("127.0.0.1"), List.of("203.0.113.9")));
        assertEquals("192.0.2.1", named.client(InetAddress.ofLiteral("192.0.2.1"), List.of("203.0.113.9")));
    }
}
