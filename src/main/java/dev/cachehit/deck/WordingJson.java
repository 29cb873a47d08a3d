package dev.cachehit.deck;

import dev.cachehit.web.JsonText;
import jakarta.json.JsonObjectBuilder;

/** A {@link Wording} as JSON: the sentence, and its code with the arguments where it has one. */
public final class WordingJson {
    private WordingJson() {}

    /** Adds it to the object that it belongs to. */
    public static JsonObjectBuilder add(JsonObjectBuilder json, Wording wording) {
        json.add("message", wording.text());
        if (!wording.code().isEmpty()) {
            json.add("code", wording.code()).add("arguments", CardJson.texts(wording.arguments()));
        }
        wording.because().ifPresent(reason -> json.add("because", add(JsonText.object(), reason)));
        return json;
    }
}
