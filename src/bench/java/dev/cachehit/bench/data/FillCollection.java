package dev.cachehit.bench.data;

import dev.cachehit.db.Database;
import dev.cachehit.deck.Card;
import dev.cachehit.deck.Check;
import dev.cachehit.deck.DeckStore;
import dev.cachehit.deck.ImportReading;
import dev.cachehit.deck.ImportStore;
import dev.cachehit.deck.Section;
import dev.cachehit.deck.Source;
import dev.cachehit.review.CardBrief;
import dev.cachehit.review.DeckCards;
import dev.cachehit.review.LogFiller;
import dev.cachehit.review.SettingsKeeper;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes a collection of 100,000 cards and about 1,000,000 reviews in the folder of the first argument. */
public final class FillCollection {
    private static final int CARDS = 100_000;
    private static final int FILES = 20;
    private static final int LEARNT = 90_000;
    private static final long REVIEWS = 1_000_000;

    private FillCollection() {}

    public static void main(String[] arguments) {
        InstantSource clock = InstantSource.system();
        try (Database database = Database.open(Path.of(arguments[0]).resolve("cachehit.db"), clock)) {
            DeckStore decks = new DeckStore(database, clock);
            ImportStore imports = new ImportStore(database, clock);
            for (int file = 0; file < FILES; file++) {
                ImportReading reading = new ImportReading("bench " + file, List.of(source(file)), List.of());
                imports.apply(imports.plan(reading).id());
            }
            SettingsKeeper settings = new SettingsKeeper(database, ZoneId.systemDefault(), clock);
            List<CardBrief> cards = new ArrayList<>();
            new DeckCards(decks).each(cards::add);
            cards.sort(Comparator.comparingLong(CardBrief::position));
            long reviews = new LogFiller(settings.current(), clock.instant())
                    .fill(database, cards.subList(0, LEARNT), REVIEWS);
            System.out.println(cards.size() + " cards, " + reviews + " reviews");
        }
    }

    private static Source source(int file) {
        List<Card> cards = new ArrayList<>();
        for (int i = file; i < CARDS; i += FILES) {
            Section section = new Section.Write(
                    "Write `answer()`: it returns " + i + ".\n\nA second paragraph that says what to think of.",
                    "python",
                    "def answer():\n    pass\n",
                    "def answer():\n    return " + i + "\n",
                    new Check.Values(
                            List.of(new Check.Values.Expression("answer()", String.valueOf(i), Optional.empty()))),
                    List.of("It is a number."));
            cards.add(new Card(
                    "card-" + i,
                    "Deck" + i % 5 + "::Part" + i % 40,
                    List.of("tag" + i % 7),
                    "Return " + i,
                    List.of(section),
                    "",
                    Optional.empty()));
        }
        return new Source("file" + file, cards);
    }
}
