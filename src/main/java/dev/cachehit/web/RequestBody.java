package dev.cachehit.web;

import io.helidon.http.HttpMediaType;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import jakarta.json.JsonException;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads a request's body, a JSON object for most, within the limit. Thread-safe. */
public final class RequestBody {
    /** So much of what is too large is read and thrown away, so that the client gets to see the answer. */
    private static final long DRAINED = 16 << 20;

    private final int largest;

    /** With the largest size in bytes. */
    public RequestBody(int largest) {
        this.largest = largest;
    }

    /**
     * Reads.
     *
     * @throws ProblemException 415 for another content type, 413 above the limit, 400 for what is no JSON, 422 for JSON
     *     that is no object
     */
    public Shape read(ServerRequest request) {
        byte[] bytes = read(request, "application/json");
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
        if (!is(request, type)) {
            throw new ProblemException(Problem.of(
                    Status.UNSUPPORTED_MEDIA_TYPE_415,
                    "Send the body as " + type + ", with the header Content-Type: " + type + "."));
        }
        return bytes(request);
    }

    /** Whether the request says that its body is of a type. */
    public static boolean is(ServerRequest request, String type) {
        return request.headers()
                .contentType()
                .map(HttpMediaType::mediaType)
                .map(media -> media.text().equals(type))
                .orElse(false);
    }

    private byte[] bytes(ServerRequest request) {
        long announced = request.headers().contentLength().orElse(0);
        try (InputStream in = request.content().inputStream()) {
            byte[] bytes = announced > largest ? new byte[0] : in.readNBytes(largest + 1);
            if (announced > largest || bytes.length > largest) {
                drain(in);
                throw new ProblemException(Problem.of(
                        Status.REQUEST_ENTITY_TOO_LARGE_413,
                        "The request is larger than " + largest / 1024 + " KB; send less."));
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void drain(InputStream in) throws IOException {
        byte[] buffer = new byte[16 << 10];
        long left = DRAINED;
        for (int n = in.read(buffer); n >= 0 && left > 0; n = in.read(buffer)) {
            left -= n;
        }
    }
}
