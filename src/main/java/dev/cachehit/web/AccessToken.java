package dev.cachehit.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.SetCookie;
import io.helidon.webserver.http.ServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The token that clients send as {@code Authorization: Bearer} and browsers as a cookie. The cookie holds a value that is
 * derived from the token, and not the token itself; another token makes it worthless. Comparisons take the same time
 * whatever is sent.
 */
final class AccessToken {
    private static final String SCHEME = "Bearer ";
    private static final String MAC = "HmacSHA256";
    /** What browsers keep at the most. */
    private static final Duration KEPT = Duration.ofDays(400);

    private final byte[] token;
    private final String cookie;
    private final String cookieValue;

    AccessToken(String token) {
        this.token = derived(token, "token");
        this.cookieValue = HexFormat.of().formatHex(derived(token, "session"));
        // Cookies are a host's, whatever the port: another service there has another name.
        this.cookie = "cachehit-" + HexFormat.of().formatHex(derived(token, "name"), 0, 4);
    }

    boolean isToken(String text) {
        return MessageDigest.isEqual(token, derived(text, "token"));
    }

    /** Whether the request has it, one way or the other. */
    boolean isIn(ServerRequest request) {
        String sent = request.headers().first(HeaderNames.AUTHORIZATION).orElse("");
        boolean bearer = sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return (bearer && isToken(sent.substring(SCHEME.length()).strip()))
                || request.headers()
                        .cookies()
                        .first(cookie)
                        .map(value -> MessageDigest.isEqual(utf8(cookieValue), utf8(value)))
                        .orElse(false);
    }

    /** Lets a browser in from now on; no script can read it, and no page of another site has it sent. */
    SetCookie session(boolean overTls) {
        return cookie(cookieValue, overTls).maxAge(KEPT).build();
    }

    SetCookie endOfSession(boolean overTls) {
        return cookie("", overTls).expires(Instant.EPOCH).build();
    }

    private SetCookie.Builder cookie(String value, boolean overTls) {
        return SetCookie.builder(cookie, value)
                .path("/")
                .httpOnly(true)
                .secure(overTls)
                .sameSite(SetCookie.SameSite.STRICT);
    }

    /** A value for a purpose, from which the key cannot be told. */
    private static byte[] derived(String key, String purpose) {
        try {
            Mac mac = Mac.getInstance(MAC);
            // An empty key is not allowed, and is nobody's token.
            mac.init(new SecretKeySpec(utf8(key.isEmpty() ? " " : key), MAC));
            return mac.doFinal(utf8("cachehit " + purpose));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + MAC, e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
