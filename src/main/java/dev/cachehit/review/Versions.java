package dev.cachehit.review;

import dev.cachehit.web.Problem;
import dev.cachehit.web.ProblemException;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;

/** Versions as entity tags: {@code ETag: "7"} and {@code If-Match: "7"}. */
final class Versions {
    private static final Status PRECONDITION_REQUIRED = Status.create(428, "Precondition Required");

    private Versions() {}

    static void tell(ServerResponse response, int version) {
        response.header(HeaderNames.ETAG, "\"" + version + "\"");
    }

    /** The version that the client means to replace, where it names one. */
    static Optional<Integer> expected(ServerRequest request) {
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

    static int needed(ServerRequest request) {
        return expected(request)
                .orElseThrow(() -> new ProblemException(
                        Problem.of(PRECONDITION_REQUIRED, "Send `If-Match` with the ETag that GET answered with.")));
    }

    static ProblemException stale() {
        return new ProblemException(Problem.of(
                Status.PRECONDITION_FAILED_412,
                "This was changed elsewhere since you read it; read it again and repeat your change."));
    }
}
