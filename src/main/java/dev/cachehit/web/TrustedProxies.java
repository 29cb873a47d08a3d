package dev.cachehit.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whose word is taken on where a request came from: proxies append the address of who spoke to them to
 * {@code X-Forwarded-For}, and anyone else may write there what they like. Thread-safe.
 */
final class TrustedProxies {
    /** Of an IPv6 address; the rest is the client's own to choose. */
    private static final int NETWORK_BYTES = 8;

    private final List<Network> networks = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    /** With addresses, networks such as {@code 10.0.0.0/8}, and names, which are looked up when needed. */
    TrustedProxies(List<String> proxies) {
        for (String proxy : proxies) {
            if (proxy.matches("[0-9.]+(/\\d+)?|.*:.*")) {
                networks.add(Network.of(proxy));
            } else {
                names.add(proxy);
            }
        }
    }

    /**
     * Who a request came from, as text: an address, or for IPv6 its network of 64 bits.
     *
     * @param peer at the other end of the connection
     * @param forwardedFor the header's addresses, the oldest first
     */
    String client(InetAddress peer, List<String> forwardedFor) {
        InetAddress client = peer;
        for (String before : forwardedFor.reversed()) {
            if (!trusts(client)) {
                break;
            }
            try {
                client = InetAddress.ofLiteral(before.strip());
            } catch (IllegalArgumentException e) {
                // The proxy does not know, so it stays the one we know of.
                break;
            }
        }
        return client instanceof Inet6Address
                ? Arrays.toString(Arrays.copyOf(client.getAddress(), NETWORK_BYTES))
                : client.getHostAddress();
    }

    private boolean trusts(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address))
                || names.stream().anyMatch(name -> isNamed(name, address));
    }

    /** The Java runtime keeps answers of the resolver for some seconds. */
    private static boolean isNamed(String name, InetAddress address) {
        try {
            return List.of(InetAddress.getAllByName(name)).contains(address);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Addresses that begin alike. */
    private record Network(InetAddress address, int bits) {
        static Network of(String text) {
            String[] parts = text.split("/", 2);
            InetAddress address = InetAddress.ofLiteral(parts[0]);
            return new Network(
                    address, parts.length == 2 ? Integer.parseInt(parts[1]) : address.getAddress().length * Byte.SIZE);
        }

        boolean contains(InetAddress other) {
            byte[] own = address.getAddress();
            byte[] others = other.getAddress();
            if (own.length != others.length) {
                return false;
            }
            int whole = bits / Byte.SIZE;
            int mask = 0xff00 >> bits % Byte.SIZE & 0xff;
            return Arrays.equals(own, 0, whole, others, 0, whole)
                    && (whole == own.length || (own[whole] & mask) == (others[whole] & mask));
        }
    }
}
