package dev.cachehit.web;

import io.helidon.http.HttpMediaType;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import jakarta.json.JsonException;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Reads a request's body, a JSON object for most, within the limit. Thread-safe. */
public final class RequestBody {
    /** So much of what is too large is read and thrown away, so that the client gets to see the answer. */
    private static final long DRAINED = 16 << 20;

    private static final Duration BUSY = Duration.ofSeconds(1);

    private static final String JSON = "application/json";

    private final long largest;

    /** With the largest size in bytes. */
    public RequestBody(long largest) {
        this.largest = largest;
    }

    /**
     * Reads.
     *
     * @throws ProblemException 415 for another content type, 413 above the limit, 400 for what is no JSON, 422 for JSON
     *     that is no object
     */
    public Shape read(ServerRequest request) {
        byte[] bytes = read(request, JSON);
        try {
            JsonValue value = JsonText.parse(bytes);
            if (value.getValueType() != JsonValue.ValueType.OBJECT) {
                throw new ProblemException(Problem.of(
                        Problem.WRONG_SHAPE, "The body must be a JSON object, found " + value.getValueType() + "."));
            }
            return Shape.of(value.asJsonObject());
        } catch (JsonException e) {
            throw new ProblemException(Problem.of(
                    Status.BAD_REQUEST_400,
                    "The body is not JSON: " + String.valueOf(e.getMessage()).strip()));
        }
    }

    /**
     * Reads a body that is no JSON.
     *
     * @param type such as {@code application/zip}
     * @throws ProblemException 415 for another content type, 413 above the limit
     */
    public byte[] read(ServerRequest request, String type) {
        require(request, type);
        return bytes(request);
    }

    private static void require(ServerRequest request, String type) {
        if (!is(request, type)) {
            throw new ProblemException(Problem.of(
                    Status.UNSUPPORTED_MEDIA_TYPE_415,
                    "Send the body as " + type + ", with the header Content-Type: " + type + "."));
        }
    }

    /** Whether the request says that its body is of a type. */
    public static boolean is(ServerRequest request, String type) {
        return request.headers()
                .contentType()
                .map(HttpMediaType::mediaType)
                .map(media -> media.text().equals(type))
                .orElse(false);
    }

    /**
     * Copies a body of JSON that is too large for memory, without looking at it.
     *
     * @throws ProblemException 415 for another content type, 413 above the limit
     */
    public void copy(ServerRequest request, OutputStream out) {
        require(request, JSON);
        try (InputStream in = content(request)) {
            byte[] buffer = new byte[64 << 10];
            long left = largest;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                left -= n;
                if (left < 0) {
                    throw tooLarge(in);
                }
                out.write(buffer, 0, n);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(ServerRequest request) {
        takeRoom(request);
        try (InputStream in = content(request)) {
            byte[] bytes = in.readNBytes(Math.toIntExact(largest) + 1);
            if (bytes.length > largest) {
                throw tooLarge(in);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Before anything is read: to ask for the body is to wait for its beginning. */
    private void takeRoom(ServerRequest request) {
        long announced = request.headers().contentLength().orElse(largest);
        if (!ClientConnection.current().takeRoom(Math.min(announced, largest))) {
            throw new ProblemException(Problem.of(
                            Status.SERVICE_UNAVAILABLE_503,
                            "Other requests take all the memory that there is for them; try again soon.")
                    .withRetryAfter(BUSY));
        }
    }

    private InputStream content(ServerRequest request) throws IOException {
        InputStream in = new BodyStream(request.content().inputStream());
        if (request.headers().contentLength().orElse(0) > largest) {
            throw tooLarge(in);
        }
        return in;
    }

    private ProblemException tooLarge(InputStream in) throws IOException {
        drain(in);
        return new ProblemException(Problem.of(
                Status.REQUEST_ENTITY_TOO_LARGE_413,
                "The request is larger than " + largest / 1024 + " KB; send less."));
    }

    private static void drain(InputStream in) throws IOException {
        byte[] buffer = new byte[16 << 10];
        long left = DRAINED;
        for (int n = in.read(buffer); n >= 0 && left > 0; n = in.read(buffer)) {
            left -= n;
        }
    }
}
