package dev.cachehit.deck;

import dev.cachehit.web.JsonText;
import dev.cachehit.web.ProblemException;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;

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

    /** The wording that was made such JSON. */
    private static Wording read(JsonObject json) {
        List<String> arguments = json.containsKey("arguments")
                ? json.getJsonArray("arguments").getValuesAs(JsonString::getString)
                : List.of();
        Optional<Wording> because =
                json.containsKey("because") ? Optional.of(read(json.getJsonObject("because"))) : Optional.empty();
        return new Wording(json.getString("code", ""), arguments, json.getString("message"), because);
    }

    /** Of files, with where each is. */
    public static JsonArrayBuilder faults(List<Fault> faults) {
        JsonArrayBuilder array = JsonText.array();
        faults.forEach(fault ->
                array.add(add(JsonText.object().add("file", fault.file()).add("line", fault.line()), fault.wording())));
        return array;
    }

    /** The faults that were made such JSON. */
    public static List<Fault> readFaults(JsonArray json) {
        return json.getValuesAs(JsonObject.class).stream()
                .map(fault -> new Fault(fault.getString("file"), fault.getInt("line"), read(fault)))
                .toList();
    }

    /** The problem, with what was refused taken apart, too. */
    static ProblemException tell(ProblemException problem, IllegalArgumentException refused) {
        return new ProblemException(problem.problem()
                .with(JsonText.object()
                        .add("wording", add(JsonText.object(), Wording.of(refused)))
                        .build()));
    }
}
