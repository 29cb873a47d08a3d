package dev.cachehit.config;

import java.net.InetAddress;

/** Addresses of the network, as people write them. */
final class Addresses {
    private static final String NAME = "[A-Za-z0-9]([A-Za-z0-9.-]{0,252}[A-Za-z0-9])?";

    private Addresses() {}

    /** Whether it is an address, a network such as {@code 10.0.0.0/8}, or a host's name. */
    static boolean isProxy(String text) {
        String[] parts = text.split("/", 2);
        if (!parts[0].contains(":") && !parts[0].matches("[0-9.]+")) {
            return text.matches(NAME);
        }
        try {
            int most = InetAddress.ofLiteral(parts[0]).getAddress().length * Byte.SIZE;
            return parts.length == 1 || (parts[1].matches("\\d{1,3}") && Integer.parseInt(parts[1]) <= most);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
