package dev.cachehit.review;

import dev.cachehit.web.JsonText;
import dev.cachehit.web.Queries;
import dev.cachehit.web.RequestBody;
import dev.cachehit.web.Responses;
import dev.cachehit.web.Spool;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The whole collection with everything that was learnt, as one file out and in again. */
public final class CollectionRoutes implements HttpService {
    private final CollectionStore collection;
    private final Reviews reviews;
    private final SettingsKeeper settings;
    private final Path folder;
    private final RequestBody upload;

    /**
     * With room for what is on its way.
     *
     * @param folder on a disk that has room for a collection
     * @param upload a body that may be as large as one
     */
    public CollectionRoutes(
            CollectionStore collection, Reviews reviews, SettingsKeeper settings, Path folder, RequestBody upload) {
        this.collection = collection;
        this.reviews = reviews;
        this.settings = settings;
        this.folder = folder;
        this.upload = upload;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/api/exports/collection", this::write).post("/api/imports/collection", this::read);
    }

    /** By way of the disk, so that a slow client does not keep the database busy. */
    private void write(ServerRequest request, ServerResponse response) {
        try (Spool spool = new Spool(folder)) {
            collection.write(settings.current(), spool.output());
            response.header(HeaderNames.CONTENT_TYPE, "application/json");
            response.header(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"cachehit.json\"");
            response.header(HeaderNames.CONTENT_LENGTH, String.valueOf(spool.size()));
            try (OutputStream out = response.outputStream()) {
                spool.input().transferTo(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(ServerRequest request, ServerResponse response) {
        boolean tryOnly = Queries.flag(request, "dry_run");
        try (Spool spool = new Spool(folder)) {
            upload.copy(request, spool.output());
            CollectionStore.Taken taken = reviews.apart(() -> collection.read(spool.input(), settings::read, tryOnly));
            if (!tryOnly) {
                // A person who has chosen settings here keeps them.
                taken.settings().ifPresent(found -> settings.put(0, found));
            }
            Responses.json(response, Status.OK_200, json(taken, tryOnly));
        }
    }

    private static JsonObject json(CollectionStore.Taken taken, boolean tryOnly) {
        JsonArrayBuilder apart = JsonText.array();
        taken.apart().forEach(apart::add);
        return JsonText.object()
                .add("dry_run", tryOnly)
                .add(
                        "cards",
                        JsonText.object()
                                .add("added", taken.cards().added())
                                .add("changed", taken.cards().changed())
                                .add("unchanged", taken.cards().unchanged()))
                .add("reviews", JsonText.object().add("added", taken.added()).add("known", taken.known()))
                .add("kept_apart", apart)
                .add("copy", taken.copy())
                .build();
    }
}
