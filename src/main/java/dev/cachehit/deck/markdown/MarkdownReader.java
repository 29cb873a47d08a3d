package dev.cachehit.deck.markdown;

import dev.cachehit.deck.Card;
import dev.cachehit.deck.DeckName;
import dev.cachehit.deck.DeckReading;
import dev.cachehit.deck.Fault;
import dev.cachehit.deck.Faults;
import dev.cachehit.deck.TextFile;
import dev.cachehit.deck.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a Markdown deck. Finds all faults of a file in one go. */
public final class MarkdownReader {
    private final Faults faults;
    private final List<Card> cards = new ArrayList<>();
    private final Map<String, Integer> linesOfIds = new HashMap<>();
    private String deck;
    private List<String> deckTags = List.of();
    private boolean inCard;

    private MarkdownReader(Faults faults, String deck) {
        this.faults = faults;
        this.deck = deck;
    }

    /**
     * Reads a file.
     *
     * @param file its name for messages
     * @param deck the deck of cards that come before any deck heading
     */
    public static DeckReading read(String file, String deck, byte[] bytes) {
        Faults faults = new Faults(file);
        return TextFile.decode(bytes, faults)
                .map(text -> read(file, deck, text))
                .orElseGet(() -> new DeckReading(List.of(), faults.list()));
    }

    /** Like {@link #read(String, String, byte[])}, for text. */
    public static DeckReading read(String file, String deck, String text) {
        Faults faults = new Faults(file);
        MarkdownReader reader = new MarkdownReader(faults, deck);
        reader.blocks(BlockReader.read(text, faults));
        List<Fault> found = faults.list();
        if (found.isEmpty() && reader.cards.isEmpty()) {
            found = List.of(new Fault(
                    file, 0, Wording.of("no-card", "the file has no card; begin one with a heading such as ## Title")));
        }
        return new DeckReading(reader.cards, found);
    }

    private void blocks(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block instanceof Block.Heading heading && heading.level() == 1) {
                inCard = false;
                deck(heading);
            } else if (block instanceof Block.Heading heading && heading.level() == 2) {
                int end = i + 1;
                while (end < blocks.size() && !(blocks.get(end) instanceof Block.Heading next && next.level() <= 2)) {
                    end++;
                }
                inCard = true;
                card(heading, blocks.subList(i + 1, end));
                i = end - 1;
            } else if (!inCard && !(block instanceof Block.Prose)) {
                faults.add(
                        block.line(),
                        "outside-cards",
                        "this belongs to no card; begin one before it with a heading such as ## Title");
            }
        }
    }

    private void deck(Block.Heading heading) {
        faults.attempt(heading.line(), () -> HeadingText.of(heading.text())).ifPresent(parts -> {
            parts.id()
                    .ifPresent(
                            id -> faults.add(heading.line(), "deck-has-no-id", "a deck has no id; its name is its id"));
            faults.attempt(heading.line(), () -> DeckName.of(parts.text()).text())
                    .ifPresent(name -> {
                        deck = name;
                        deckTags = parts.tags();
                    });
        });
    }

    private void card(Block.Heading heading, List<Block> blocks) {
        Optional<HeadingText> parts = faults.attempt(heading.line(), () -> HeadingText.of(heading.text()));
        HeadingText text = parts.orElseGet(() -> new HeadingText(heading.text(), Optional.empty(), List.of()));
        CardReader.read(deck, deckTags, text, heading.line(), blocks, faults).ifPresent(card -> {
            Integer first = linesOfIds.putIfAbsent(card.id(), heading.line());
            if (first != null) {
                faults.add(
                        heading.line(),
                        "id-twice",
                        "the id `{0}` is that of the card in line {1} too; give this one its own: ## {2} {#another-id}",
                        card.id(),
                        first,
                        card.title());
            }
            cards.add(card);
        });
    }
}
