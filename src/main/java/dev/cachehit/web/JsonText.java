package dev.cachehit.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** JSON in and out. The factories are made once, since each look-up searches the class path. */
public final class JsonText {
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
    private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
    private static final JsonWriterFactory WRITERS = Json.createWriterFactory(Map.of());

    private JsonText() {}

    public static JsonObjectBuilder object() {
        return BUILDERS.createObjectBuilder();
    }

    public static JsonArrayBuilder array() {
        return BUILDERS.createArrayBuilder();
    }

    /**
     * Parses.
     *
     * @throws JsonException when the bytes are not JSON, or nested too deeply
     */
    public static JsonValue parse(byte[] bytes) {
        try (JsonParser parser = parser(new ByteArrayInputStream(bytes))) {
            parser.next();
            JsonValue value = parser.getValue();
            if (parser.hasNext()) {
                throw new JsonException("There is something after its end.");
            }
            return value;
        } catch (JsonException e) {
            throw e;
        } catch (RuntimeException e) {
            // Parsson reports too deep a nesting as a plain RuntimeException.
            throw new JsonException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Writes JSON that is too large for memory, as UTF-8. */
    public static JsonGenerator generator(OutputStream out) {
        return GENERATORS.createGenerator(out, StandardCharsets.UTF_8);
    }

    /** Reads JSON that is too large for memory, as UTF-8. */
    public static JsonParser parser(InputStream in) {
        return PARSERS.createParser(in, StandardCharsets.UTF_8);
    }

    /** One line of UTF-8. */
    public static byte[] bytes(JsonObject json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonWriter writer = WRITERS.createWriter(bytes, StandardCharsets.UTF_8)) {
            writer.writeObject(json);
        }
        return bytes.toByteArray();
    }

    /** Milliseconds with two decimals. */
    public static BigDecimal millis(Duration time) {
        return twoDecimals(time.toNanos() / 1e6);
    }

    public static BigDecimal twoDecimals(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
