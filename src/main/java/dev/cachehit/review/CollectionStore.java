package dev.cachehit.review;

import dev.cachehit.db.Backups;
import dev.cachehit.db.Database;
import dev.cachehit.db.Indexes;
import dev.cachehit.deck.CardTransferStore;
import dev.cachehit.deck.json.CardWriter;
import dev.cachehit.deck.json.JsonDeck;
import dev.cachehit.web.JsonText;
import dev.cachehit.web.Shape;
import jakarta.json.stream.JsonGenerator;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The whole collection as one file: cards, settings, and the log with its rules. Safe for use by many threads. */
public final class CollectionStore {
    private final Database database;
    private final InstantSource clock;

    public CollectionStore(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What was taken over.
     *
     * @param known rows of the log that were there already
     * @param apart ids of cards whose log here goes on differently; theirs was left as it is
     * @param settings of the file, if it has any
     * @param copy name of the copy that was made before; empty when nothing was changed
     */
    record Taken(
            CardTransferStore.Taken cards,
            long added,
            long known,
            List<String> apart,
            Optional<ReviewSettings> settings,
            String copy) {}

    /** Writes all of it as of one moment, and leaves the stream open. */
    void write(ReviewSettings settings, OutputStream out) {
        database.read(handle -> {
            JsonGenerator json = JsonText.generator(out);
            json.writeStartObject().write("format", JsonDeck.FORMAT).write("version", JsonDeck.VERSION);
            json.write(CollectionFile.SETTINGS, SettingsJson.write(settings));
            json.writeStartArray(CollectionFile.CARDS);
            CardTransferStore.each(handle, card -> json.write(CardWriter.write(card)));
            json.writeEnd().writeStartArray(CollectionFile.RULES);
            RulesStore.all(handle).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(rules -> json.write(JsonText.object()
                            .add("id", rules.getKey())
                            .add("rules", JsonText.parse(rules.getValue().text().getBytes(StandardCharsets.UTF_8)))
                            .build()));
            json.writeEnd().writeStartArray(CollectionFile.REVIEWS);
            LogStore.each(handle, row -> json.write(LogJson.write(row, undoes(handle, row))));
            json.writeEnd().writeEnd().flush();
            return true;
        });
    }

    /**
     * Takes over what a file has, all of it or nothing. Since the log cannot be taken back, a copy of the database is
     * made first, once a day.
     *
     * @param readSettings makes settings of JSON, or refuses it
     * @param tryOnly whether to find out what that would do, and change nothing
     * @throws dev.cachehit.web.ProblemException when the file has a fault
     */
    Taken read(InputStream in, Function<Shape, ReviewSettings> readSettings, boolean tryOnly) {
        String copy = tryOnly ? "" : copy();
        return database.write(handle -> {
            CollectionTakeoverStore takeover = new CollectionTakeoverStore(handle, readSettings, clock.instant());
            Runnable take = () -> CollectionFile.read(in, takeover);
            if (takeover.logIsEmpty()) {
                Indexes.madeAfter(handle, LogStore.SCATTERED_INDEXES, take);
            } else {
                take.run();
            }
            Taken taken = takeover.finish(copy);
            if (tryOnly) {
                handle.rollback();
            }
            return taken;
        });
    }

    private String copy() {
        String name =
                "before-collection-" + clock.instant().atOffset(ZoneOffset.UTC).toLocalDate() + ".db";
        Path copy = Backups.directory(database.file()).resolve(name);
        if (!Files.exists(copy)) {
            Backups.make(database.file(), copy);
        }
        return name;
    }

    private static String undoes(Handle handle, LogRow row) {
        return row.what() instanceof LogRow.What.Undone(long seq) ? LogStore.idOf(handle, seq) : "";
    }
}
