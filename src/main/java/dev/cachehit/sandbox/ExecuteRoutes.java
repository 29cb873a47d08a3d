package dev.cachehit.sandbox;

import dev.cachehit.config.LanguageSettings;
import dev.cachehit.web.ClientConnection;
import dev.cachehit.web.JsonText;
import dev.cachehit.web.Problem;
import dev.cachehit.web.ProblemException;
import dev.cachehit.web.RequestBody;
import dev.cachehit.web.Responses;
import dev.cachehit.web.Shape;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code POST /execute/{language}}: runs a program, and answers with its outcome or streams it. */
public final class ExecuteRoutes implements HttpService {
    private static final JsonObject NOT_RUN = JsonText.object()
            .add("stdout", "")
            .add("stderr", "")
            .add("exit_code", -1)
            .build();

    private final Sandbox sandbox;
    private final RequestBody body;

    public ExecuteRoutes(Sandbox sandbox, RequestBody body) {
        this.sandbox = sandbox;
        this.body = body;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/execute/{language}", this::execute);
    }

    private void execute(ServerRequest request, ServerResponse response) {
        LanguageSettings language = language(request.path().pathParameters().get("language"));
        Run run = run(body.read(request), language);
        if (request.headers().isAccepted(MediaTypes.TEXT_EVENT_STREAM)
                && !request.headers().isAccepted(MediaTypes.APPLICATION_JSON)) {
            stream(language, run, response);
        } else {
            answer(language, run, response);
        }
    }

    private void answer(LanguageSettings language, Run run, ServerResponse response) {
        RunListener client = new WaitingClient(ClientConnection.current());
        Outcome outcome = sandbox.run(language.name(), run, client);
        switch (outcome) {
            case Outcome.Ended ended -> Responses.json(response, Status.OK_200, ExecutionResult.of(ended, language));
            case Outcome.Busy busy -> Responses.problem(response, problem(busy));
            case Outcome.Unavailable unavailable -> Responses.problem(response, problem(unavailable));
            case Outcome.Abandoned abandoned -> throw new CloseConnectionException("the client has gone");
        }
    }

    private void stream(LanguageSettings language, Run run, ServerResponse response) {
        RunEventStream events = new RunEventStream(response, ClientConnection.current());
        Outcome outcome = sandbox.run(language.name(), run, events);
        switch (outcome) {
            case Outcome.Ended ended -> events.result(ExecutionResult.of(ended, language));
            case Outcome.Busy busy -> events.problem(problem(busy));
            case Outcome.Unavailable unavailable -> events.problem(problem(unavailable));
            case Outcome.Abandoned abandoned -> throw new CloseConnectionException("the client has gone");
        }
    }

    private LanguageSettings language(String name) {
        return sandbox.language(name)
                .orElseThrow(() -> new ProblemException(Problem.of(
                        Status.NOT_FOUND_404,
                        "There is no language '" + name + "'; there are "
                                + String.join(
                                        ", ",
                                        sandbox.languages().stream()
                                                .map(LanguageSettings::name)
                                                .toList())
                                + ".")));
    }

    private static Run run(Shape shape, LanguageSettings language) {
        shape.only(Set.of("code", "stdin", "args", "files", "timeout_ms"));
        Duration longest = language.limits().timeout();
        return new Run(
                shape.text("code"),
                shape.optionalText("stdin").orElse(""),
                arguments(shape),
                files(shape),
                Duration.ofMillis(
                        shape.optionalWhole("timeout_ms", 1, longest.toMillis()).orElse(longest.toMillis())));
    }

    private static List<String> arguments(Shape shape) {
        List<String> arguments = shape.texts("args");
        if (arguments.stream().anyMatch(argument -> argument.indexOf('\0') >= 0)) {
            throw shape.wrong("args", "an argument cannot hold a NUL character");
        }
        return arguments;
    }

    private static List<Run.SourceFile> files(Shape shape) {
        List<Run.SourceFile> files = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        Set<String> folders = new HashSet<>();
        for (Shape file : shape.shapes("files")) {
            file.only(Set.of("path", "content"));
            Run.SourceFile next = file(file);
            folders.addAll(next.folders());
            if (!paths.add(next.path())
                    || folders.contains(next.path())
                    || next.folders().stream().anyMatch(paths::contains)) {
                throw file.wrong("path", "'" + next.path() + "' is there twice, or as a file and a folder");
            }
            files.add(next);
        }
        return List.copyOf(files);
    }

    private static Run.SourceFile file(Shape file) {
        try {
            return new Run.SourceFile(file.text("path"), file.text("content"));
        } catch (IllegalArgumentException e) {
            throw file.wrong("path", String.valueOf(e.getMessage()));
        }
    }

    private static Problem problem(Outcome.Busy busy) {
        return Problem.of(Status.SERVICE_UNAVAILABLE_503, "Every place is taken and the line is full; try again soon.")
                .withRetryAfter(busy.retryAfter())
                .with(NOT_RUN);
    }

    private static Problem problem(Outcome.Unavailable unavailable) {
        return Problem.of(Status.SERVICE_UNAVAILABLE_503, unavailable.reason()).with(NOT_RUN);
    }
}
