package dev.cachehit.deck;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Decks as files to keep, to share and to edit elsewhere. */
public final class ExportRoutes implements HttpService {
    private final DeckStore decks;
    private final CardSearch search;

    public ExportRoutes(DeckStore decks, CardSearch search) {
        this.decks = decks;
        this.search = search;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/api/exports/markdown", this::markdown);
    }

    private void markdown(ServerRequest request, ServerResponse response) {
        SearchQuery query = CardRoutes.query(request);
        response.header(HeaderNames.CONTENT_TYPE, "application/zip");
        response.header(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"cachehit-decks.zip\"");
        try (OutputStream out = response.outputStream()) {
            MarkdownFiles.write(decks, search, query, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
