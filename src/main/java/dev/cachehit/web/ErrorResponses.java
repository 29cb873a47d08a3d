package dev.cachehit.web;

import io.helidon.http.HttpException;
import io.helidon.http.NotFoundException;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Turns exceptions into problems, in one place. */
final class ErrorResponses {
    private static final Logger LOG = System.getLogger(ErrorResponses.class.getName());

    private ErrorResponses() {}

    static void addTo(HttpRouting.Builder routing) {
        routing.error(ProblemException.class, (request, response, e) -> Responses.problem(response, e.problem()));
        routing.error(NotFoundException.class, ErrorResponses::nothingHere);
        routing.error(HttpException.class, ErrorResponses::http);
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

    private static void unexpected(ServerRequest request, ServerResponse response, Throwable e) {
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
