package dev.cachehit.fsrs;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code ts-fsrs} from npm, run by Node.js in a process of its own; installed under {@code target/oracle}. */
final class Oracle {
    /** A graded moment. */
    record Review(Instant at, Rating rating) {}

    /** A card's reviews under these weights, UTC days, default steps and no fuzz. */
    record History(Weights weights, List<Review> reviews) {}

    private static final Path SOURCE = Path.of("src/test/oracle");
    private static final Path INSTALLED = Path.of("target/oracle");

    private Oracle() {}

    /** Installs exactly what the lock file names. */
    static void install() throws IOException, InterruptedException {
        Files.createDirectories(INSTALLED);
        for (String file : List.of("package.json", "package-lock.json", "schedule.mjs")) {
            Files.copy(SOURCE.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
    }

    /** For each history, the card after each review, as {@code schedule.mjs} describes it. */
    static List<List<JsonObject>> schedule(List<History> histories) throws IOException, InterruptedException {
        Files.writeString(INSTALLED.resolve("in.json"), json(histories).toString());
        run("node", "schedule.mjs");
        try (InputStream out = Files.newInputStream(INSTALLED.resolve("out.txt"));
                JsonReader reader = Json.createReader(out)) {
            return reader.readArray().getValuesAs(JsonArray.class).stream()
                    .map(card -> card.getValuesAs(JsonObject.class))
                    .toList();
        }
    }

    private static JsonArray json(List<History> histories) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (History history : histories) {
            JsonArrayBuilder weights = Json.createArrayBuilder();
            history.weights().values().forEach(weights::add);
            JsonArrayBuilder reviews = Json.createArrayBuilder();
            for (Review review : history.reviews()) {
                reviews.add(Json.createObjectBuilder()
                        .add("at", review.at().toEpochMilli())
                        .add("rating", review.rating().grade()));
            }
            all.add(Json.createObjectBuilder().add("weights", weights).add("reviews", reviews));
        }
        return all.build();
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Path in = INSTALLED.resolve("in.json");
        ProcessBuilder builder = new ProcessBuilder(command).directory(INSTALLED.toFile());
        builder.redirectInput(
                Files.exists(in) ? in.toFile() : Path.of("/dev/null").toFile());
        builder.redirectOutput(INSTALLED.resolve("out.txt").toFile());
        builder.redirectError(INSTALLED.resolve("err.txt").toFile());
        Process process = start(builder);
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", command) + " did not end within 120 s");
        }
        if (process.exitValue() != 0) {
            throw new AssertionError(String.join(" ", command) + " failed in " + INSTALLED + ": "
                    + Files.readString(INSTALLED.resolve("err.txt")));
        }
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException missing) {
            throw new UncheckedIOException(
                    "This test compares with ts-fsrs and needs Node.js 20 or newer with npm on the PATH"
                            + " (Debian: apt-get install nodejs npm)",
                    missing);
        }
    }
}
