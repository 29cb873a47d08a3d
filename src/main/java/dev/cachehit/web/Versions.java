package dev.cachehit.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;

/** Versions as entity tags: {@code ETag: "7"} and {@code If-Match: "7"}. */
public final class Versions {
    private static final Status PRECONDITION_REQUIRED = Status.create(428, "Precondition Required");

    private Versions() {}

    /** Sends the version along. */
    public static void tell(ServerResponse response, long version) {
        response.header(HeaderNames.ETAG, "\"" + version + "\"");
    }

    /**
     * The version that the client means to replace, where it names one.
     *
     * @throws ProblemException 400 for what is no version
     */
    public static Optional<Integer> expected(ServerRequest request) {
        return request.headers()
                .first(HeaderNames.IF_MATCH)
                .filter(tag -> !tag.equals("*"))
                .map(tag -> {
                    try {
                        return Integer.valueOf(tag.strip().replace("\"", ""));
                    } catch (NumberFormatException e) {
                        throw new ProblemException(Problem.of(
                                Status.BAD_REQUEST_400,
                                "`If-Match` must be the ETag of an earlier answer, found " + tag + "."));
                    }
                });
    }

    /**
     * The version that the client means to replace.
     *
     * @throws ProblemException 428 when it names none
     */
    public static int needed(ServerRequest request) {
        return expected(request)
                .orElseThrow(() -> new ProblemException(
                        Problem.of(PRECONDITION_REQUIRED, "Send `If-Match` with the ETag that GET answered with.")));
    }

    public static ProblemException stale() {
        return new ProblemException(Problem.of(
                Status.PRECONDITION_FAILED_412,
                "This was changed elsewhere since you read it; read it again and repeat your change."));
    }
}
