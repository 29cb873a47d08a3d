package dev.cachehit.web;

import dev.cachehit.db.DatabaseException;
import io.helidon.http.HttpException;
import io.helidon.http.NotFoundException;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.stream.Stream;

/** Turns exceptions into problems, in one place. */
final class ErrorResponses {
    private static final Logger LOG = System.getLogger(ErrorResponses.class.getName());

    /** What the system says. */
    private static final String NO_ROOM = "(No space left on device|Disk quota exceeded)";

    private ErrorResponses() {}

    static void addTo(HttpRouting.Builder routing) {
        routing.error(ProblemException.class, (request, response, e) -> Responses.problem(response, e.problem()));
        routing.error(NotFoundException.class, ErrorResponses::nothingHere);
        routing.error(HttpException.class, ErrorResponses::http);
        routing.error(DatabaseException.class, ErrorResponses::database);
        routing.error(Throwable.class, ErrorResponses::unexpected);
    }

    private static void nothingHere(ServerRequest request, ServerResponse response, NotFoundException e) {
        Responses.problem(
                response,
                Problem.of(
                        Status.NOT_FOUND_404,
                        "There is no " + request.prologue().method().text() + " "
                                + request.path().path() + "; the document at /openapi.yaml tells what there is."));
    }

    private static void http(ServerRequest request, ServerResponse response, HttpException e) {
        Responses.problem(response, Problem.of(e.status(), String.valueOf(e.getMessage())));
    }

    /** What a person can mend is told to them, and logged in one line. */
    private static void database(ServerRequest request, ServerResponse response, DatabaseException e) {
        switch (e.reason()) {
            case FULL -> unchanged(request, response, Status.INSUFFICIENT_STORAGE_507, String.valueOf(e.getMessage()));
            case ACCESS, BUSY, CLOSED ->
                unchanged(request, response, Status.SERVICE_UNAVAILABLE_503, String.valueOf(e.getMessage()));
            case CONSTRAINT, DAMAGED, FOREIGN, OTHER -> unexpected(request, response, e);
        }
    }

    private static boolean isForWantOfRoom(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof IOException
                        && String.valueOf(cause.getMessage()).matches(NO_ROOM));
    }

    private static void unchanged(ServerRequest request, ServerResponse response, Status status, String why) {
        LOG.log(
                Level.ERROR,
                "{0} {1}: {2}",
                request.prologue().method().text(),
                request.path().path(),
                why);
        Responses.problem(response, Problem.of(status, "Nothing was changed: " + why + ". Then do it again."));
    }

    private static void unexpected(ServerRequest request, ServerResponse response, Throwable e) {
        if (isForWantOfRoom(e)) {
            unchanged(
                    request,
                    response,
                    Status.INSUFFICIENT_STORAGE_507,
                    "no room on the disk of data.folder: free some space on it");
            return;
        }
        LOG.log(
                Level.ERROR,
                request.prologue().method().text() + " " + request.path().path() + " failed",
                e);
        Responses.problem(
                response,
                Problem.of(
                        Status.INTERNAL_SERVER_ERROR_500,
                        "The service has a fault; the log of the api container tells more."));
    }
}
