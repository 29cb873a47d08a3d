package dev.cachehit.deck.markdown;

import dev.cachehit.deck.Card;
import dev.cachehit.deck.CardId;
import dev.cachehit.deck.CardInstance;
import dev.cachehit.deck.Faults;
import dev.cachehit.deck.Parameters;
import dev.cachehit.deck.Refusal;
import dev.cachehit.deck.Section;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a card of its heading and the blocks up to the next. */
final class CardReader {
    private final Faults faults;
    private final List<Section> sections = new ArrayList<>();
    private Optional<Parameters> parameters = Optional.empty();
    private int parametersLine;
    private String notes = "";

    private CardReader(Faults faults) {
        this.faults = faults;
    }

    /**
     * Reads; nothing when the card has a fault.
     *
     * @param deckTags tags that all cards of the deck have
     */
    static Optional<Card> read(
            String deck, List<String> deckTags, HeadingText heading, int line, List<Block> blocks, Faults faults) {
        int before = faults.count();
        CardReader reader = new CardReader(faults);
        reader.split(blocks).forEach(reader::take);
        if (faults.count() > before) {
            return Optional.empty();
        }
        List<String> tags = new ArrayList<>(deckTags);
        tags.addAll(heading.tags());
        return faults.attempt(line, () -> {
                    String id = heading.id().orElseGet(() -> CardId.derive(deck, heading.text()));
                    return new Card(id, deck, tags, heading.text(), reader.sections, reader.notes, reader.parameters);
                })
                .flatMap(card -> faults.attempt(reader.parametersLine, () -> CardInstance.checked(card)));
    }

    private List<SectionParts> split(List<Block> blocks) {
        List<SectionParts> found = new ArrayList<>();
        boolean unknown = false;
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading && heading.level() == 3) {
                Optional<SectionKind> kind = SectionKind.of(heading.text());
                unknown = kind.isEmpty();
                if (unknown) {
                    faults.add(
                            heading.line(),
                            "no-section-name",
                            "`### {0}` is no section; there are {1}; a heading in a text needs five #",
                            heading.text(),
                            SectionKind.all());
                } else {
                    found.add(new SectionParts(kind.get(), heading.line(), faults));
                }
            } else if (!unknown && found.isEmpty()) {
                faults.add(
                        block.line(),
                        "outside-sections",
                        "this stands in no section; begin one before it, such as ### Write");
                unknown = true;
            } else if (!unknown) {
                found.getLast().add(block);
            }
        }
        return found;
    }

    private void take(SectionParts parts) {
        switch (parts.kind()) {
            case NOTES ->
                notes = Stream.of(notes, parts.text(Role.NOTES).orElse(""))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n\n"));
            case PARAMETERS -> {
                if (parameters.isPresent()) {
                    faults.add(parts.line(), "parameters-twice", "the card has a second ### Parameters; keep one");
                }
                parametersLine = parts.line();
                parameters = faults.attempt(parts.line(), () -> parameters(parts));
            }
            case WRITE, FIX, OUTPUT, CLOZE, REVIEW, BASIC ->
                SectionReader.read(parts, faults).ifPresent(sections::add);
        }
    }

    private static Parameters parameters(SectionParts parts) {
        List<Block.Fence> quoted = parts.fences(Role.PARAMETERS);
        if (quoted.isEmpty()) {
            return ParameterTable.read(parts.text(Role.PARAMETERS).orElse(""));
        }
        if (!(quoted.getFirst().json() instanceof JsonArray array)) {
            throw new Refusal("parameters-no-array", "a block `parameters` must hold a JSON array of objects");
        }
        return new Parameters(array.getValuesAs(JsonObject.class).stream()
                .map(CardReader::row)
                .toList());
    }

    private static Map<String, String> row(JsonObject json) {
        Map<String, String> row = new LinkedHashMap<>();
        json.forEach(
                (name, value) -> row.put(name, value instanceof JsonString text ? text.getString() : value.toString()));
        return row;
    }
}
