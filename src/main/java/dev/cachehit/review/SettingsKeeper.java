package dev.cachehit.review;

import dev.cachehit.db.Database;
import dev.cachehit.review.queue.DeckPath;
import dev.cachehit.web.JsonText;
import dev.cachehit.web.Shape;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The person's settings: kept in the database, read from memory. Safe for use by many threads. */
public final class SettingsKeeper {
    private final SettingsStore store;
    private final ZoneId zone;
    private final InstantSource clock;
    private volatile Versioned latest;

    /**
     * Loads the settings.
     *
     * @param zone the time zone of a person who has named none
     */
    public SettingsKeeper(Database database, ZoneId zone, InstantSource clock) {
        this.store = new SettingsStore(database);
        this.zone = zone;
        this.clock = clock;
        this.latest = versioned(store.latest());
    }

    /**
     * A version of the settings.
     *
     * @param version from 1; 0 for the defaults
     */
    public record Versioned(int version, ReviewSettings settings) {}

    /** The settings in force; the same object until they change. */
    public ReviewSettings current() {
        return latest.settings();
    }

    /** The settings in force with their version. */
    public Versioned latest() {
        return latest;
    }

    /** Replaces the settings of the expected version; empty when another is in force by now. */
    public synchronized Optional<Versioned> put(int expected, ReviewSettings settings) {
        JsonObject json = SettingsJson.write(settings);
        Optional<Versioned> written = store.put(
                        expected, new String(JsonText.bytes(json), StandardCharsets.UTF_8), clock.instant())
                .map(this::versioned);
        written.ifPresent(next -> latest = next);
        return written;
    }

    /**
     * Lets what a deck and those in it say for themselves go along to its new name, unless a deck that had the name
     * before says something itself.
     */
    public synchronized void renameDeck(String from, String to) {
        Map<String, ReviewSettings.ForDeck> decks = new HashMap<>(current().decks());
        decks.keySet().removeIf(deck -> DeckPath.isIn(deck, from));
        current().decks().forEach((deck, own) -> {
            if (DeckPath.isIn(deck, from)) {
                decks.putIfAbsent(to + deck.substring(from.length()), own);
            }
        });
        if (!decks.equals(current().decks())) {
            put(latest.version(), current().withDecks(decks));
        }
    }

    /** Settings from a person's JSON. */
    ReviewSettings read(Shape json) {
        return SettingsJson.read(json, zone);
    }

    private Versioned versioned(SettingsStore.Stored stored) {
        JsonObject json = JsonText.parse(stored.document().getBytes(StandardCharsets.UTF_8))
                .asJsonObject();
        return new Versioned(stored.version(), SettingsJson.read(Shape.of(json), zone));
    }
}
