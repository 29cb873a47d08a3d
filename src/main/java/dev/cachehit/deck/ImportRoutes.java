package dev.cachehit.deck;

import dev.cachehit.deck.archive.ImportReader;
import dev.cachehit.deck.watch.WatchStore;
import dev.cachehit.web.JsonText;
import dev.cachehit.web.Problem;
import dev.cachehit.web.ProblemException;
import dev.cachehit.web.Queries;
import dev.cachehit.web.RequestBody;
import dev.cachehit.web.Responses;
import dev.cachehit.web.Shape;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jakarta.json.JsonArrayBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Imports: told first, then done, then perhaps undone. */
public final class ImportRoutes implements HttpService {
    private static final String ZIP = "application/zip";

    private final ImportStore imports;
    private final ImportReader reader;
    private final WatchStore watched;
    private final RequestBody upload;

    /** With a body that may be as large as an import. */
    public ImportRoutes(ImportStore imports, ImportReader reader, WatchStore watched, RequestBody upload) {
        this.imports = imports;
        this.watched = watched;
        this.reader = reader;
        this.upload = upload;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/api/imports", this::plan)
                .get("/api/imports", this::list)
                .get("/api/imports/{id}", this::get)
                .post("/api/imports/{id}/apply", this::apply)
                .post("/api/imports/{id}/undo", this::undo);
    }

    private void plan(ServerRequest request, ServerResponse response) {
        ImportReading reading = reading(request);
        if (!reading.faults().isEmpty()) {
            int count = reading.faults().size();
            throw new ProblemException(Problem.of(
                            Problem.WRONG_SHAPE,
                            "Nothing was imported, because of " + (count == 1 ? "a fault" : count + " faults") + ": "
                                    + reading.faults().getFirst())
                    .with(ImportJson.faults(reading.faults())));
        }
        Responses.json(
                response,
                Status.CREATED_201,
                ImportJson.report(imports.plan(reading), 0)
                        .add("notes", WordingJson.faults(reading.notes()))
                        .build());
    }

    private ImportReading reading(ServerRequest request) {
        return RequestBody.is(request, ZIP) ? zip(request) : files(upload.read(request));
    }

    private ImportReading zip(ServerRequest request) {
        String name = Queries.text(request, "name").orElse("import.zip");
        byte[] bytes = upload.read(request, ZIP);
        try {
            return reader.file(new DeckFile(name.endsWith(".zip") ? name : name + ".zip", bytes));
        } catch (IllegalArgumentException e) {
            throw WordingJson.tell(Queries.wrong("name", String.valueOf(e.getMessage())), e);
        }
    }

    private static ImportReading files(Shape shape) {
        shape.only(Set.of("name", "files"));
        List<DeckFile> files = new ArrayList<>();
        for (Shape file : shape.shapes("files")) {
            file.only(Set.of("path", "content"));
            try {
                files.add(new DeckFile(file.text("path"), file.text("content").getBytes(StandardCharsets.UTF_8)));
            } catch (IllegalArgumentException e) {
                throw WordingJson.tell(file.wrong("path", String.valueOf(e.getMessage())), e);
            }
        }
        if (files.isEmpty()) {
            throw shape.wrong("files", "expected at least one file");
        }
        String name = shape.optionalText("name")
                .orElse(files.size() == 1 ? files.getFirst().path() : files.size() + " files");
        try {
            return DeckFiles.read(name, files);
        } catch (IllegalArgumentException e) {
            throw WordingJson.tell(shape.wrong("name", String.valueOf(e.getMessage())), e);
        }
    }

    private void list(ServerRequest request, ServerResponse response) {
        JsonArrayBuilder array = JsonText.array();
        imports.list().forEach(plan -> array.add(ImportJson.brief(plan)));
        Responses.json(
                response,
                Status.OK_200,
                JsonText.object()
                        .add("imports", array)
                        .add("folder", ImportJson.folder(watched.list()))
                        .build());
    }

    private void get(ServerRequest request, ServerResponse response) {
        int from = Queries.whole(request, "cursor", 0, Integer.MAX_VALUE).orElse(0);
        ImportPlan plan = imports.find(id(request), from).orElseThrow(() -> missing(request));
        Responses.json(response, Status.OK_200, ImportJson.report(plan, from).build());
    }

    private void apply(ServerRequest request, ServerResponse response) {
        move(request, response, imports::apply, ImportPlan.State.APPLIED);
    }

    private void undo(ServerRequest request, ServerResponse response) {
        move(request, response, imports::undo, ImportPlan.State.UNDONE);
    }

    /** A request that arrives twice finds the import where it should be, which is fine. */
    private void move(
            ServerRequest request,
            ServerResponse response,
            Function<String, ImportOutcome> step,
            ImportPlan.State reached) {
        switch (step.apply(id(request))) {
            case ImportOutcome.Done(ImportPlan plan, List<String> skipped) -> send(response, plan, skipped);
            case ImportOutcome.WrongState(ImportPlan.State state)
            when state == reached ->
                send(response, imports.find(id(request)).orElseThrow(() -> missing(request)), List.of());
            case ImportOutcome.WrongState(ImportPlan.State state) ->
                throw conflict("The import is " + ImportJson.word(state)
                        + "; only a planned one can be applied, and only an applied one undone.");
            case ImportOutcome.Stale(List<String> cards) ->
                throw new ProblemException(conflict("Cards have changed since the import was planned; plan it again.")
                        .problem()
                        .with(ImportJson.cards(cards)));
            case ImportOutcome.Missing() -> throw missing(request);
        }
    }

    private static void send(ServerResponse response, ImportPlan plan, List<String> skipped) {
        Responses.json(
                response,
                Status.OK_200,
                ImportJson.brief(plan).add("skipped", CardJson.texts(skipped)).build());
    }

    private static String id(ServerRequest request) {
        return request.path().pathParameters().get("id");
    }

    private static ProblemException conflict(String detail) {
        return new ProblemException(Problem.of(Status.CONFLICT_409, detail));
    }

    private static ProblemException missing(ServerRequest request) {
        return new ProblemException(Problem.of(
                Status.NOT_FOUND_404,
                "There is no import '" + id(request) + "'; plans are kept for a day, and the last "
                        + ImportStore.IMPORTS_KEPT + " imports."));
    }
}
