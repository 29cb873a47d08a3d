package dev.cachehit.deck.markdown;

import dev.cachehit.deck.Card;
import dev.cachehit.deck.DeckName;
import dev.cachehit.deck.Faults;
import dev.cachehit.deck.Section;
import dev.cachehit.deck.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One card as its author writes it: what its headings say in fields, and what stands below them as Markdown. Nothing of
 * it has been checked.
 *
 * @param id one that the author has chosen, or that the card has already; otherwise it is made of the deck and the title
 * @param text the card's sections, notes and parameters, as in a deck's file below the card's heading
 */
public record WrittenCard(Optional<String> id, String deck, String title, List<String> tags, String text) {
    /** Stands in where a field has a fault, so that the others can be read. */
    private static final Card ANY =
            new Card("any", "…", List.of(), "…", List.of(new Section.Basic("…", "…", List.of())), "", Optional.empty());

    public WrittenCard {
        tags = List.copyOf(tags);
    }

    /** Where a fault is. */
    public enum Field {
        ID,
        DECK,
        TITLE,
        TAGS,
        TEXT
    }

    /**
     * Something that keeps the card from being kept.
     *
     * @param line of the text, from 1; 0 when it is the field as a whole
     * @param wording what is wrong and what to do, one sentence
     */
    public record Fault(Field field, int line, Wording wording) {
        public String message() {
            return wording.text();
        }
    }

    /**
     * What could be read.
     *
     * @param card nothing when the text has a fault; another field that has one is filled in
     * @param faults empty when the card can be kept
     */
    public record Reading(Optional<Card> card, List<Fault> faults) {}

    /** A card as it would be written. */
    public static WrittenCard of(Card card) {
        return new WrittenCard(
                Optional.of(card.id()), card.deck(), card.title(), card.tags(), MarkdownWriter.text(card));
    }

    /** Reads it, and finds all faults in one go. */
    public Reading read() {
        List<Fault> found = new ArrayList<>();
        String inDeck = attempt(
                        Field.DECK, found, () -> ANY.withDeck(DeckName.of(deck).text()))
                .deck();
        List<String> labels =
                attempt(Field.TAGS, found, () -> ANY.withTags(tags)).tags();
        String name = attempt(Field.TITLE, found, () -> with(ANY.id(), title)).title();
        Optional<String> chosen = id.filter(it ->
                attempt(Field.ID, found, () -> with(it, ANY.title())).id().equals(it));
        Faults faults = new Faults("");
        List<Block> blocks = blocks(faults);
        Optional<Card> card = CardReader.read(
                        inDeck, List.of(), new HeadingText(name, chosen, labels), 0, blocks, faults)
                .filter(read -> faults.count() == 0);
        faults.list().forEach(fault -> found.add(new Fault(Field.TEXT, fault.line(), fault.wording())));
        return new Reading(card, List.copyOf(found));
    }

    private List<Block> blocks(Faults faults) {
        List<Block> blocks = new ArrayList<>();
        for (Block block : BlockReader.read(text, faults)) {
            if (block instanceof Block.Heading heading && heading.level() <= 2) {
                faults.add(
                        heading.line(),
                        heading.level() == 1 ? "begins-deck" : "begins-card",
                        "`{0}` would begin another {1}; a section begins with ### such as ### Write, a heading in a"
                                + " text needs five #",
                        "#".repeat(heading.level()) + " " + heading.text(),
                        heading.level() == 1 ? "deck" : "card");
            } else {
                blocks.add(block);
            }
        }
        return blocks;
    }

    private static Card with(String id, String title) {
        return new Card(id, ANY.deck(), List.of(), title, ANY.sections(), "", Optional.empty());
    }

    private static Card attempt(Field field, List<Fault> found, Supplier<Card> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            found.add(new Fault(field, 0, Wording.of(e)));
            return ANY;
        }
    }
}
