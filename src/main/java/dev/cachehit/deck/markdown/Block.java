package dev.cachehit.deck.markdown;

import dev.cachehit.deck.Refusal;
import dev.cachehit.web.JsonText;
import jakarta.json.JsonException;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A piece of a deck file. */
sealed interface Block {
    /** Where it begins, from 1. */
    int line();

    /**
     * {@code # Deck}, {@code ## Card}, {@code ### Section} or {@code #### Part}.
     *
     * @param level from 1 to 4
     */
    record Heading(int level, String text, int line) implements Block {}

    /** Anything that is only to be shown. */
    record Prose(String text, int line) implements Block {}

    /**
     * A fenced block with a role.
     *
     * @param language first word
     * @param options words after the role
     */
    record Fence(String language, Role role, List<String> options, String body, int line) implements Block {
        /** With this option the body is a JSON string. */
        static final String QUOTED = "quoted";

        boolean quoted() {
            return options.contains(QUOTED);
        }

        /** The options but {@link #QUOTED}. */
        List<String> names() {
            return options.stream().filter(option -> !option.equals(QUOTED)).toList();
        }

        /**
         * What the block holds.
         *
         * @throws IllegalArgumentException when it is quoted and no JSON string
         */
        String content() {
            if (!quoted()) {
                return body;
            }
            if (json() instanceof JsonString string) {
                return string.getString();
            }
            throw new Refusal("quoted-no-string", "a quoted block must hold a JSON string, such as \"5\"");
        }

        /**
         * The body as JSON.
         *
         * @throws IllegalArgumentException when it is none
         */
        JsonValue json() {
            try {
                return JsonText.parse(body.getBytes(StandardCharsets.UTF_8));
            } catch (JsonException e) {
                throw Refusal.of(
                        e, "quoted-no-json", "the quoted block is not JSON: {0}", String.valueOf(e.getMessage()));
            }
        }
    }
}
